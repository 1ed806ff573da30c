using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SpineSandbox.Sandbox.Journeys;

/// <summary>How a journey went.</summary>
/// <param name="Id">A GUID of this run.</param>
/// <param name="TraceId">The W3C trace that all its calls belong to, for the dashboard and the exchanges.</param>
/// <param name="Steps">In the order and with the numbers of the published sequence.</param>
/// <param name="Result">The last answer's FHIR resource: the record, the document, the appointment, or the OperationOutcome that says why there is none.</param>
/// <param name="Explanation">Where the journey ended early: what that means, in plain English.</param>
/// <param name="Traced">The patient as PDS answered in step 1b, for who must compare it with the patient of the record.</param>
/// <param name="Journey">Which of <see cref="JourneyNames"/> it was; left out, Access Record HTML.</param>
public sealed record JourneyResult(
    string Id,
    string TraceId,
    JourneyOutcome Outcome,
    IReadOnlyList<JourneyStep> Steps,
    JsonNode? Result,
    string? Explanation = null,
    JsonNode? Traced = null,
    string? Journey = null);

/// <summary>One arrow of the published sequence.</summary>
/// <param name="Step">1a to 4d, further letters where more is asked of the practice; 5a and 5b for an error; 1 to 6 for a message.</param>
/// <param name="Method">The HTTP method; <c>FILE</c> where a file changes hands, with its place as <paramref name="Url"/>.</param>
/// <param name="Status">The HTTP status of the call that the arrow belongs to; 0 where no answer came, null where there is no call.</param>
/// <param name="ExchangeId">Where the call stands in the exchanges of <paramref name="From"/> or <paramref name="To"/>; null where there is no call.</param>
public sealed record JourneyStep(
    string Step,
    string Title,
    string From,
    string To,
    string Method,
    string Url,
    int? Status,
    double DurationMs,
    string? ExchangeId,
    string? Note = null);

[JsonConverter(typeof(JsonStringEnumConverter<JourneyOutcome>))]
public enum JourneyOutcome
{
    /// <summary>The record came.</summary>
    [JsonStringEnumMemberName("completed")] Completed,

    /// <summary>Somebody said no, or a rule forbids to ask on.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>Something broke: no answer, or an answer that says so.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
