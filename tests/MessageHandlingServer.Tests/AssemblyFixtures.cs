using SpineSandbox.MessageHandlingServer.Tests;

// One Spine for all: no test changes what another one sees.
[assembly: AssemblyFixture(typeof(SpineFixture))]
