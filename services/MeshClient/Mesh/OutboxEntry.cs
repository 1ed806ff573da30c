using System.Text.Json;

namespace SpineSandbox.MeshClient.Mesh;

/// <summary>A message in the list of what a mailbox has sent.</summary>
internal sealed record OutboxEntry(string? MessageId, string? WorkflowId, string? LocalId)
{
    public static OutboxEntry Of(JsonElement row) => new(Text(row, "message_id"), Text(row, "workflow_id"), Text(row, "local_id"));

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
