using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>
/// Entries of a Bundle as JSON. A resource is written as soon as it is made, so that its tree dies young: thousands of trees at once
/// would be carried from one generation of the garbage collector to the next.
/// </summary>
internal sealed class BundleEntries : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly BorrowedBuffer _written = new();
    private readonly HashSet<(string? Type, string Id)> _known = [];

    public BundleEntries(IEnumerable<JsonObject> resources)
    {
        using var writer = new Utf8JsonWriter(_written, Plain);
        writer.WriteStartArray();
        foreach (var resource in resources.Where(IsNew))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("resource");
            resource.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The entries with commas between them.</summary>
    public ReadOnlySpan<byte> Written => _written.Written[1..^1];

    public void Dispose() => _written.Dispose();

    // Lists of areas have no id, and each is there for itself.
    private bool IsNew(JsonObject resource) => resource.Str("id") is not { } id || _known.Add((resource.ResourceType(), id));
}
