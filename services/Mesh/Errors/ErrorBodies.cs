using System.Text.Json;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Errors;

/// <summary>The shapes in which MESH tells an error.</summary>
internal static class ErrorBodies
{
    public static MeshResult Of(MeshException refusal, ApiVersion version) => refusal.Fault is { } fault
        ? MeshResult.Json(refusal.Status, json => Write(json, fault))
        : version == ApiVersion.V1
            ? MeshResult.Json(refusal.Status, json => WriteV1(json, refusal.Error!, refusal.MessageId))
            : MeshResult.Json(refusal.Status, json => WriteV2(json, refusal.Error!, refusal.MessageId), MeshValues.MediaTypeV2);

    public static MeshResult Broken(string internalId) => MeshResult.Json(StatusCodes.Status500InternalServerError, json =>
    {
        json.WriteString("internal_id", internalId);
        json.WriteString("message", "An internal error occurred.\n\nPlease contact support.");
    });

    private static void WriteV1(Utf8JsonWriter json, MeshError error, MessageId? messageId)
    {
        if (messageId is { } id)
        {
            json.WriteString("messageID", id.Value);
        }

        json.WriteString("errorEvent", error.Event);
        json.WriteString("errorCode", error.Code);
        json.WriteString("errorDescription", error.Description);
    }

    private static void WriteV2(Utf8JsonWriter json, MeshError error, MessageId? messageId)
    {
        if (messageId is { } id)
        {
            json.WriteString("message_id", id.Value);
        }

        json.WriteStartArray("detail");
        json.WriteStartObject();
        json.WriteString("event", error.Event);
        json.WriteString("code", error.Code);
        json.WriteString("msg", error.Description);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ValidationFault fault)
    {
        json.WriteStartArray("detail");
        json.WriteStartObject();
        json.WriteStartArray("loc");
        json.WriteStringValue(fault.Place);
        json.WriteStringValue(fault.Name);
        json.WriteEndArray();
        json.WriteString("msg", fault.Message);
        json.WriteString("type", fault.Type);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteNull("body");
    }
}
