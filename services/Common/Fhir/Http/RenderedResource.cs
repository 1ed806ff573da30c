using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>A resource that is rendered once and served as bytes until its version changes. XML is made when first asked for.</summary>
public sealed class RenderedResource
{
    private readonly Lazy<ReadOnlyMemory<byte>> xml;

    public RenderedResource(JsonObject resource, FhirVersion version)
        : this(FhirJson.ToUtf8(resource), version)
    {
    }

    public RenderedResource(ReadOnlyMemory<byte> json, FhirVersion version)
    {
        Json = json;
        xml = new Lazy<ReadOnlyMemory<byte>>(() => new FhirXml(version).ToUtf8(FhirJson.Parse(Json.Span)));
    }

    /// <summary>The UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    public ReadOnlyMemory<byte> In(FhirFormat format) => format == FhirFormat.Xml ? xml.Value : Json;
}
