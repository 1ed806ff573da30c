using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.CareSystem.Tests.Surroundings;

/// <summary>Journeys as a message handling server tells them.</summary>
internal static class Recorded
{
    public const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    public const string Section = "<div><h1>Summary</h1><table><tbody><tr><td>Essential hypertension</td></tr></tbody></table></div>";

    private const string Mhs = "single-system-mhs";
    private const string Endpoint = "http://localhost:8760/Z98001/DSTU2/1";

    public static JourneyResult Completed(string? markup = Section, JsonObject? patient = null, JsonObject? traced = null) =>
        new("run-1", TraceId, JourneyOutcome.Completed, Steps(200, "4c", "4d"), Bundle(markup, patient ?? People.AtPractice()), null, traced ?? People.OnPds());

    /// <summary>The practice's system says no: 5a and 5b.</summary>
    public static JourneyResult RefusedByProvider(SpineErrorCode error) =>
        new("run-1", TraceId, JourneyOutcome.Refused, Steps(error.Status, "5a", "5b"), Outcome(SpineErrorCodes.Dstu2System, error.Code, error.Display), "refused", People.OnPds());

    /// <summary>SSP says no, and asks nobody.</summary>
    public static JourneyResult RefusedBySsp(int status, string text) => new(
        "run-1",
        TraceId,
        status < 500 ? JourneyOutcome.Refused : JourneyOutcome.Failed,
        [.. LookUps, Step("4a", Mhs, "ssp", status, "m-4"), Step("5b", "ssp", Mhs, status, "m-4")],
        Outcome("http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0", $"{status}", text),
        "refused",
        People.OnPds());

    /// <summary>A rule ends the journey after a step that was itself answered.</summary>
    public static JourneyResult EndedAfter(string step, string explanation) => new(
        "run-1",
        TraceId,
        JourneyOutcome.Refused,
        [.. LookUps.TakeWhile(one => string.CompareOrdinal(one.Step, step) <= 0)],
        null,
        explanation,
        People.OnPds());

    public static JourneyResult Silence(string who) =>
        new("run-1", TraceId, JourneyOutcome.Failed, [Step("1a", Mhs, who, 0, "m-1"), Step("1b", who, Mhs, 0, "m-1")], null, "no answer");

    public static JsonObject Bundle(string? markup, JsonObject patient) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["entry"] = new JsonArray(
            Entry(new JsonObject
            {
                ["resourceType"] = "Composition",
                ["section"] = new JsonArray(new JsonObject { ["title"] = "Summary", ["text"] = new JsonObject { ["status"] = "generated", ["div"] = markup } }),
            }),
            Entry(patient),
            Entry(new JsonObject { ["resourceType"] = "Organization", ["name"] = "Ash Tree Surgery" })),
    };

    private static JourneyStep[] LookUps =>
    [
        Step("1a", Mhs, "pds", 200, "m-1"), Step("1b", "pds", Mhs, 200, "m-1"),
        Step("2a", Mhs, "sds", 200, "m-2"), Step("2b", "sds", Mhs, 200, "m-2"),
        Step("2c", Mhs, "sds", 200, "m-3"), Step("2d", "sds", Mhs, 200, "m-3"),
    ];

    private static JourneyStep[] Steps(int status, string answer, string handedOn) =>
    [
        .. LookUps,
        Step("4a", Mhs, "ssp", status, "m-4"), Step("4b", "ssp", "provider", status, "ssp-2"),
        Step(answer, "provider", "ssp", status, "ssp-2"), Step(handedOn, "ssp", Mhs, status, "m-4"),
    ];

    private static JourneyStep Step(string step, string from, string to, int status, string exchange) =>
        new(step, $"title of {step}", from, to, "GET", $"{Endpoint}/{step}", status, 12.5, exchange);

    private static JsonObject Entry(JsonObject resource) => new() { ["resource"] = resource };

    private static JsonObject Outcome(string system, string code, string text) => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject
        {
            ["severity"] = "error",
            ["details"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code, ["display"] = text }) },
            ["diagnostics"] = text,
        }),
    };
}
