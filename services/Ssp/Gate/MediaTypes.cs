using System.Collections.Frozen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Ssp.Gate;

/// <summary>
/// The media types of GP Connect. A consumer asks by <c>_format</c>, else by Accept, else by the type of its own body.
/// </summary>
internal static class MediaTypes
{
    private const string Dstu2Json = "application/json+fhir";
    private const string Dstu2Xml = "application/xml+fhir";
    private const string Json = "application/fhir+json";
    private const string Xml = "application/fhir+xml";

    // Beside FHIR's own types those of plain JSON and XML: whether they will do is the provider's to say.
    private static readonly string[] Fhir = [Json, Xml, Dstu2Json, Dstu2Xml];
    private static readonly FrozenSet<string> Known =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [.. Fhir, "application/json", "application/xml", "text/json", "text/xml"]);

    /// <summary>Why SSP does not take the request's media types; null where it does.</summary>
    public static string? Objection(SspRequest request)
    {
        var contentType = request.Headers.ContentType;
        if (contentType.Count > 0 && !IsKnownAlone(contentType) && !(MediaTypeHeaderValue.TryParse(contentType.ToString(), out var sent) && IsKnown(sent.MediaType)))
        {
            return $"The body's type {contentType} is none of FHIR's.";
        }

        var accept = request.Headers.Accept;
        return StringValues.IsNullOrEmpty(accept) || IsKnownAlone(accept) || FormatOf(request) is not null || Ranges(accept).Any(IsAcceptable)
            ? null
            : $"The consumer accepts only {accept}, none of FHIR's types.";
    }

    /// <summary>The type of an answer that SSP itself gives.</summary>
    public static string Negotiate(SspRequest request)
    {
        var asked = FormatOf(request)
            ?? Ranges(request.Headers.Accept).OrderByDescending(range => range.Quality ?? 1).Select(range => range.MediaType.Value).FirstOrDefault(IsKnown)
            ?? (MediaTypeHeaderValue.TryParse(request.Headers.ContentType.ToString(), out var sent) ? sent.MediaType.Value : null);
        if (Fhir.FirstOrDefault(type => type.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } fhir)
        {
            return fhir;
        }

        var xml = asked?.EndsWith("xml", StringComparison.OrdinalIgnoreCase) == true;
        return (request.GpConnect?.Product, xml) switch
        {
            (GpConnectProduct.AccessRecordHtml, true) => Dstu2Xml,
            (GpConnectProduct.AccessRecordHtml, false) => Dstu2Json,
            (_, true) => Xml,
            _ => Json,
        };
    }

    public static bool IsXml(string mediaType) => mediaType is Xml or Dstu2Xml;

    private static string? FormatOf(SspRequest request)
    {
        var query = request.Target.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !request.Target.Contains("_format=", StringComparison.Ordinal))
        {
            return null;
        }

        // "+" not encoded as %2B arrives as a blank.
        return QueryHelpers.ParseQuery(request.Target[query..])["_format"].ToString().Split(';')[0].Trim().Replace(' ', '+');
    }

    private static IList<MediaTypeHeaderValue> Ranges(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? ranges : [];

    private static bool IsAcceptable(MediaTypeHeaderValue range) =>
        range.Quality is not 0 && (range.MatchesAllTypes || range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) || IsKnown(range.MediaType));

    private static bool IsKnown(StringSegment mediaType) => IsKnown(mediaType.Value);

    private static bool IsKnown(string? mediaType) => mediaType is not null && Known.Contains(mediaType);

    /// <summary>A known type without parameters, as most consumers send it, need not be parsed.</summary>
    private static bool IsKnownAlone(StringValues header) => header is [{ } alone] && Known.Contains(alone);
}
