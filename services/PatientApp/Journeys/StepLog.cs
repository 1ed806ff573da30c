using SpineSandbox.PatientApp.Platform;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.PatientApp.Journeys;

/// <summary>The steps of a journey as they happen.</summary>
internal sealed class StepLog
{
    private readonly List<JourneyStep> _steps = [];

    public IReadOnlyList<JourneyStep> Steps => _steps;

    /// <param name="isAnswer">True for the way back.</param>
    public void Add(string step, string title, AppAnswer answer, bool isAnswer = false)
    {
        var exchange = answer.Exchange;
        var (from, to) = isAnswer ? (exchange.To, exchange.From) : (exchange.From, exchange.To);
        _steps.Add(new JourneyStep(step, title, from, to, exchange.Method, exchange.Url, answer.Status, Math.Round(exchange.DurationMs, 3), exchange.Id));
    }

    public void Add(JourneyStep step) => _steps.Add(step);
}
