using System.Text.Json.Serialization;

namespace SpineSandbox.Mesh.Administration;

/// <summary>A report that a test suite wants in an inbox.</summary>
internal sealed record ReportRequest
{
    [JsonPropertyName("mailbox_id")]
    public required string MailboxId { get; init; }

    [JsonPropertyName("status")]
    public string Status { get; init; } = "error";

    [JsonPropertyName("code")]
    public required string Code { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("workflow_id")]
    public required string WorkflowId { get; init; }

    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    [JsonPropertyName("local_id")]
    public string? LocalId { get; init; }

    [JsonPropertyName("file_name")]
    public string? FileName { get; init; }

    [JsonPropertyName("linked_message_id")]
    public string? LinkedMessageId { get; init; }
}
