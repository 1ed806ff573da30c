using SpineSandbox.Sds.Tests;

// One service for all that only ask. Tests that change the directory or move the clock have their own.
[assembly: AssemblyFixture(typeof(SdsService))]
