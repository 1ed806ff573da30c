using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>The steps of one journey as they happen.</summary>
internal sealed class JourneyLog
{
    private readonly List<JourneyStep> _steps = [];

    public IReadOnlyList<JourneyStep> Steps => _steps;

    /// <summary>The patient as PDS has answered, once it has.</summary>
    public JsonNode? Traced { get; set; }

    /// <summary>How many steps of a phase there are, by the digit before their letter.</summary>
    public int CountOf(int phase) => _steps.Count(step => step.Step.StartsWith($"{phase}", StringComparison.Ordinal));

    public void Add(string step, string title, Arrow arrow, string? note = null)
    {
        var exchange = arrow.Answer.Exchange;
        _steps.Add(new JourneyStep(
            step, title, arrow.From, arrow.To, exchange.Method, exchange.Url, arrow.Answer.Status, Math.Round(exchange.DurationMs, 3), exchange.Id, note));
    }

    public void Add(JourneyStep step) => _steps.Add(step);
}
