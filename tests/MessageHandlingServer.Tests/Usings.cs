[assembly: AssemblyFixture(typeof(SpineSandbox.MessageHandlingServer.Tests.SpineFixture))]
