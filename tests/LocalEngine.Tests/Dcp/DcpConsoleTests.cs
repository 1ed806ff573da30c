using SpineSandbox.LocalEngine.Dcp;

namespace SpineSandbox.LocalEngine.Tests.Dcp;

public sealed class DcpConsoleTests
{
    [Fact]
    public void Takes_the_time_stamp_off_a_line()
    {
        var line = DcpConsole.Parse("2026-11-21T23:49:25.146Z   indented text", "stdout");

        Assert.Equal(new DateTime(2026, 11, 21, 23, 49, 25, 146, DateTimeKind.Utc), line.At);
        Assert.Equal("  indented text", line.Text);
        Assert.False(line.IsError);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no stamp at all")]
    [InlineData(" leading blank")]
    public void Leaves_a_line_without_a_stamp_as_it_is(string text)
    {
        var line = DcpConsole.Parse(text, "stderr");

        Assert.Equal(default, line.At);
        Assert.Equal(text, line.Text);
        Assert.True(line.IsError);
    }
}
