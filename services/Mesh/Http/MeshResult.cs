using System.Buffers;
using System.Text.Json;

namespace SpineSandbox.Mesh.Http;

/// <summary>An answer: a status and a small JSON object, or nothing.</summary>
internal sealed class MeshResult : IResult
{
    private const string PlainJson = "application/json";

    private readonly int _status;
    private readonly string? _mediaType;
    private readonly Action<Utf8JsonWriter>? _members;

    private MeshResult(int status, string? mediaType, Action<Utf8JsonWriter>? members) => (_status, _mediaType, _members) = (status, mediaType, members);

    public static MeshResult Empty(int status) => new(status, null, null);

    /// <param name="members">Writes what stands between the braces.</param>
    public static MeshResult Json(int status, Action<Utf8JsonWriter> members, string mediaType = PlainJson) => new(status, mediaType, members);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        if (_members is null)
        {
            response.ContentLength = 0;
            return;
        }

        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            _members(json);
            json.WriteEndObject();
        }

        response.ContentType = _mediaType;
        response.ContentLength = bytes.WrittenCount;
        await response.Body.WriteAsync(bytes.WrittenMemory, httpContext.RequestAborted);
    }
}
