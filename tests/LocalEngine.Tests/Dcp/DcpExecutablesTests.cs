using SpineSandbox.LocalEngine.Dcp;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Tests.Dcp;

public sealed class DcpExecutablesTests
{
    [Fact]
    public void Keeps_double_braces_which_DCP_would_take_for_a_template()
    {
        var executable = DcpExecutables.From(new LaunchSpec(
            "pds-abcdefgh", "dotnet", ["{{ x"], "/work", new Dictionary<string, string> { ["TEXT"] = "a {{b}} c" }));

        Assert.Equal("{{\"{{\"}} x", Assert.Single(executable.Spec.Args!));
        Assert.Equal("a {{\"{{\"}}b}} c", Assert.Single(executable.Spec.Env!).Value);
    }

    [Theory]
    [InlineData("Starting", ProcessPhase.Starting)]
    [InlineData("Running", ProcessPhase.Running)]
    [InlineData("Stopping", ProcessPhase.Stopping)]
    [InlineData("Finished", ProcessPhase.Ended)]
    [InlineData("Terminated", ProcessPhase.Ended)]
    [InlineData("FailedToStart", ProcessPhase.FailedToStart)]
    public void Understands_every_state_of_DCP(string state, object phase) =>
        Assert.Equal(phase, DcpExecutables.Report(Executable(state))?.Phase);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Unknown")]
    public void Says_nothing_before_DCP_does(string? state) => Assert.Null(DcpExecutables.Report(Executable(state)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(-1, null)]
    [InlineData(null, null)]
    public void Takes_minus_one_for_an_unknown_exit_code(int? fromDcp, int? exitCode) =>
        Assert.Equal(exitCode, DcpExecutables.Report(Executable("Finished", fromDcp))?.ExitCode);

    private static DcpExecutable Executable(string? state, int? exitCode = null) => new()
    {
        Metadata = new DcpMetadata("pds-abcdefgh"),
        Spec = new DcpExecutableSpec { ExecutablePath = "dotnet" },
        Status = new DcpExecutableStatus { State = state, ExitCode = exitCode },
    };
}
