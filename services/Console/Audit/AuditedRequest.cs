using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.Console.Audit;

/// <summary>One request and what each of those whom it passed wrote down.</summary>
/// <param name="Title">What was asked for.</param>
internal sealed record AuditedRequest(string Title, IReadOnlyList<(string By, JsonNode Record)> Records)
{
    /// <summary>The records by their Ssp-TraceID, which a consumer gives anew to each request.</summary>
    public static IReadOnlyList<AuditedRequest> Of(IEnumerable<RecorderView> recorders) =>
    [
        .. recorders.SelectMany(recorder => recorder.Records.Select(record => (recorder.RecordedBy, Record: JsonNode.Parse(record.GetRawText())!)))
            .GroupBy(record => record.Record.Text("sspTraceId"))
            .Select(request => new AuditedRequest(TitleOf(request.First().Record), [.. request])),
    ];

    private static string TitleOf(JsonNode record) =>
        $"{record.Text("method")} {record.Text("interactionId")?.Split(':').TakeLast(1).Single() ?? record.Text("target")}";
}
