using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>An answer as bytes, cut in two where the trace ID of a request is to stand. XML is made when first asked for.</summary>
internal sealed class RenderedAnswer
{
    private readonly (ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After) _json;
    private readonly Lazy<(ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After)> _xml;

    /// <param name="bundle">The Bundle as JSON.</param>
    public RenderedAnswer(ReadOnlyMemory<byte> bundle)
    {
        var rendered = new RenderedResource(bundle, FhirVersion.Stu3);
        Size = rendered.Json.Length;
        _json = Cut(rendered.Json);
        _xml = new(() => Cut(rendered.In(FhirFormat.Xml)));
    }

    /// <summary>In bytes, as JSON.</summary>
    public long Size { get; }

    /// <summary>The parts of the answer to one request, to be written one after the other.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> For(string traceId, FhirFormat format)
    {
        var (before, after) = format == FhirFormat.Xml ? _xml.Value : _json;
        var id = format == FhirFormat.Xml ? SecurityElement.Escape(traceId)! : JsonEncodedText.Encode(traceId, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

        return [before, Encoding.UTF8.GetBytes(id), after];
    }

    // The Bundle's id stands before everything that a record could say.
    private static (ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After) Cut(ReadOnlyMemory<byte> whole)
    {
        var length = RecordBundle.AnyTraceId.Length;
        var at = whole.Span.IndexOf(Encoding.UTF8.GetBytes(RecordBundle.AnyTraceId));

        return (whole[..at], whole[(at + length)..]);
    }
}
