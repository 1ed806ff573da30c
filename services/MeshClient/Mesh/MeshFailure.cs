using System.Net;
using System.Text.Json;

namespace SpineSandbox.MeshClient.Mesh;

/// <summary>MESH did not do what it was asked for.</summary>
internal sealed class MeshFailure(MeshFailureKind kind, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Refusals that pass by themselves.</summary>
    private static readonly HttpStatusCode[] Passing =
        [HttpStatusCode.RequestTimeout, (HttpStatusCode)425, HttpStatusCode.TooManyRequests];

    public MeshFailureKind Kind { get; } = kind;

    /// <summary>Null where no answer came.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>MESH's own words, where it has said any: event, code and description.</summary>
    public MeshError? Error { get; private init; }

    public static async Task<MeshFailure> OfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var error = await ErrorOfAsync(answer, cancellationToken);
        var kind = answer.StatusCode switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => MeshFailureKind.NotAuthorised,
            >= HttpStatusCode.InternalServerError => MeshFailureKind.Unreachable,
            var status when Passing.Contains(status) => MeshFailureKind.Unreachable,
            _ => MeshFailureKind.Refused,
        };

        return new MeshFailure(kind, $"MESH answered {(int)answer.StatusCode} {error?.Description}".TrimEnd())
        {
            Status = answer.StatusCode,
            Error = error,
        };
    }

    private static async Task<MeshError?> ErrorOfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);

            return ErrorOf((int)answer.StatusCode, json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or HttpRequestException)
        {
            return null; // Whatever it was, the status has said enough.
        }
    }

    /// <summary>Both shapes: <c>errorEvent, errorCode, errorDescription</c>, and <c>detail[0].event, code, msg</c>.</summary>
    private static MeshError? ErrorOf(int status, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return body.TryGetProperty("detail", out var detail) && detail is { ValueKind: JsonValueKind.Array } && detail.GetArrayLength() > 0
            ? new MeshError(status, Text(detail[0], "event"), Text(detail[0], "code"), Text(detail[0], "msg"))
            : new MeshError(status, Text(body, "errorEvent"), Text(body, "errorCode"), Text(body, "errorDescription"));
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
