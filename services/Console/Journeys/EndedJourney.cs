using SpineSandbox.Console.Exchanges;

namespace SpineSandbox.Console.Journeys;

/// <summary>A journey that has ended, with the exchanges of its steps: they outlive the services' own memory of them.</summary>
/// <param name="Exchanges">By their IDs.</param>
/// <param name="Refusals">The exchanges of its trace in which somebody said no, and why.</param>
internal sealed record EndedJourney(JourneyRun Run, IReadOnlyDictionary<string, SeenExchange> Exchanges, IReadOnlyList<SeenExchange> Refusals)
{
    /// <summary>The control file of the message that changes hands as a file at this step: what goes into OUT is sent next, what comes into IN was fetched before.</summary>
    /// <param name="index">The step's, from zero.</param>
    public string? ControlFileAt(int index)
    {
        var steps = Run.Result!.Steps;
        var near = steps[index].Url.Contains("/OUT", StringComparison.Ordinal) ? steps.Skip(index + 1) : steps.Take(index).Reverse();

        return near.Select(step => step.ExchangeId is { } id ? Exchanges.GetValueOrDefault(id)?.View : null)
            .Where(exchange => exchange is not null)
            .Select(exchange => MeshControl.Find(exchange!.RequestHeaders) ?? MeshControl.Find(exchange.ResponseHeaders))
            .FirstOrDefault(control => control is not null);
    }
}
