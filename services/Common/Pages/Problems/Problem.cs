using SpineSandbox.Pages.Journeys;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Pages.Problems;

/// <summary>Why a journey brought no record: in plain words, with the code behind them.</summary>
/// <param name="SaidBy">Who refused or broke; null where a rule ended the journey before anybody was asked.</param>
/// <param name="Status">The HTTP status of the answer; 0 where none came, null where nobody was asked.</param>
/// <param name="Detail">The answer's own text.</param>
public sealed record Problem(PlainWords Words, string? SaidBy, int? Status, string? Code, string? Detail)
{
    /// <summary>How SSP's errors are told from a provider's.</summary>
    private const string SspSystem = "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0";

    /// <summary>Null for a journey that reached its end.</summary>
    public static Problem? Of(JourneyResult journey) => journey switch
    {
        { Outcome: JourneyOutcome.Completed } => null,
        { Journey: { } name } when JourneyNames.IsMessaging(name) => OfMessage(journey),
        _ when journey.Result.Text("resourceType") == "OperationOutcome" => Answered(journey),
        { Outcome: JourneyOutcome.Refused } => EndedByRule(journey),
        _ => Unanswered(journey),
    };

    // The care system that sends it knows the codes of MESH and ITK3, and has put them into words.
    private static Problem OfMessage(JourneyResult journey) => new(
        new PlainWords(
            journey.Outcome == JourneyOutcome.Refused ? "The message was refused" : "The message came to no end",
            journey.Explanation ?? "The answer does not say why.",
            "Look at the steps below: the last one shows who said no."),
        Last(journey) is { } last ? Participant.TitleOf(last.From) : null,
        null,
        journey.Result.First("issue").Get("details").First("coding").Text("code"),
        journey.Result.First("issue").Text("diagnostics"));

    private static Problem Answered(JourneyResult journey)
    {
        var issue = journey.Result.First("issue");
        var coding = issue.Get("details").First("coding");
        var code = coding.Text("code");
        var text = issue.Text("diagnostics") ?? coding.Text("display");
        var bySsp = coding.Text("system") == SspSystem;

        return new Problem(
            (bySsp ? SspReasonsInWords.Find(text) : CodesInWords.Find(code)) ?? Unknown(journey),
            bySsp ? Participant.TitleOf("ssp") : Answerer(journey),
            Last(journey)?.Status,
            code,
            text);
    }

    // Where there are no words for it, its own say what it means.
    private static Problem EndedByRule(JourneyResult journey) => EndingsInWords.Find(Last(journey)?.Step) is { } words
        ? new Problem(words, null, null, null, journey.Explanation)
        : new Problem(Unknown(journey), null, null, null, null);

    private static Problem Unanswered(JourneyResult journey)
    {
        var who = Answerer(journey);

        return new Problem(
            EndingsInWords.NoAnswer(who), who, Last(journey)?.Status, null, journey.Explanation);
    }

    // The last arrow points from the one who was asked to the one who asked; an error that SSP only hands on is the provider's.
    private static string Answerer(JourneyResult journey) =>
        (journey.Steps.LastOrDefault(step => step.Step == "5a") ?? Last(journey)) is { } answer
            ? Participant.TitleOf(answer.From)
            : "The message handling server";

    private static JourneyStep? Last(JourneyResult journey) => journey.Steps is [.., var last] ? last : null;

    private static PlainWords Unknown(JourneyResult journey) => new(
        EndingsInWords.Headline(journey.Journey),
        journey.Explanation ?? "The answer does not say why.",
        "Look at the steps below: the last one shows who said no.");
}
