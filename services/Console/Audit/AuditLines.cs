using System.Text.Json.Nodes;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.Console.Audit;

/// <summary>One line of the table that lays the records of a request side by side.</summary>
/// <param name="MustAgree">Whether the recorders should all say the same.</param>
internal sealed record AuditLine(string Title, Func<JsonNode, string?> Read, bool MustAgree = true);

/// <summary>What an audit is read for, in the order in which it is asked.</summary>
internal static class AuditLines
{
    public static IReadOnlyList<AuditLine> All { get; } =
    [
        new("At", record => record.Text("at")?[11..23], MustAgree: false),
        new("Person", record => ClaimsInWords.Person(record.Get("claims"))),
        new("On behalf of", record => ClaimsInWords.Organisation(record.Get("claims"))),
        new("Reason", record => record.Get("claims").Text("reason_for_request")),
        new("Ssp-From", record => record.Text("fromAsid")),
        new("Sender's organisation", record => record.Text("consumerOdsCode")),
        new("Ssp-To", record => record.Text("toAsid")),
        new("Receiver's organisation", record => record.Text("providerOdsCode")),
        new("Interaction", record => record.Text("interactionId")),
        new("Ssp-TraceID", record => record.Text("sspTraceId")),
        new("Status", record => record.Get("status")?.ToJsonString()),
        new("Came of it", record => record.Text("outcome"), MustAgree: false),
        new("Why not", record => record.Text("reason"), MustAgree: false),
    ];
}
