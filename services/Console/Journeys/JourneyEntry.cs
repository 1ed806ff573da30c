using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>One run of a journey, from its start on.</summary>
/// <param name="Id">Names it in the address of its page.</param>
/// <param name="TraceId">The trace that the run began, known before any call is made.</param>
/// <param name="Ending">Completes with the result.</param>
internal sealed record JourneyEntry(string Id, JourneyRequest Request, string TraceId, DateTimeOffset StartedAt, Task<EndedJourney> Ending);
