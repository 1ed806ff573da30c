using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>The steps of a message as they happen, numbered as the published illustration numbers them.</summary>
internal sealed class MessageSteps
{
    /// <summary>Stands for the HTTP method where a file changes hands.</summary>
    private const string File = "FILE";

    private readonly List<JourneyStep> _steps = [];

    public IReadOnlyList<JourneyStep> All => _steps;

    /// <summary>A file that one puts where the other finds it.</summary>
    /// <param name="place">Mailbox, folder and name.</param>
    public void Handed(string step, string title, string from, string to, string place, TimeSpan took, string? note = null) =>
        _steps.Add(new JourneyStep(step, title, from, to, File, place, null, Math.Round(took.TotalMilliseconds, 3), null, note));

    /// <summary>A call and its answer, two arrows of one exchange; nothing where nobody tells of it.</summary>
    public void Called(string step, string title, string backStep, string backTitle, ExchangeView? exchange, string? note = null)
    {
        if (exchange is not null)
        {
            _steps.Add(Arrow(step, title, exchange.From, exchange.To, exchange, null));
            _steps.Add(Arrow(backStep, backTitle, exchange.To, exchange.From, exchange, note));
        }
    }

    private static JourneyStep Arrow(string step, string title, string from, string to, ExchangeView exchange, string? note) =>
        new(step, title, from, to, exchange.Method, exchange.Url, exchange.Status, exchange.DurationMs, exchange.Id, note);
}
