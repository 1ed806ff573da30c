using SpineSandbox.LocalEngine.Running;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Tests.Running;

public sealed class ConsoleLogTests
{
    private readonly ConsoleLog _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_a_late_reader_the_past_and_then_the_present()
    {
        Write("past");
        var read = new List<string>();

        await foreach (var line in _log.ReadAsync(follow: true, Token))
        {
            read.Add($"{line.Number} {line.Line.Text}");

            if (read.Count == 2)
            {
                break;
            }

            Write("present");
        }

        Assert.Equal(["1 past", "2 present"], read);
    }

    [Fact]
    public async Task Forgets_the_oldest_lines_but_not_their_numbers()
    {
        for (var i = 1; i <= 10_001; i++)
        {
            Write($"{i}");
        }

        var numbers = new List<int>();

        await foreach (var line in _log.ReadAsync(follow: false, Token))
        {
            numbers.Add(line.Number);
        }

        Assert.Equal(2, numbers[0]);
        Assert.Equal(10_001, numbers[^1]);
        Assert.Equal("10001", Assert.Single(_log.Tail(1)).Text);
    }

    private void Write(string text) => _log.Write(new ConsoleLine(default, text, false));
}
