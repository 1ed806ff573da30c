using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir;

/// <summary>What one face of a service offers, and how it refuses.</summary>
public sealed record NegotiationOptions
{
    private const string Utf8 = ";charset=utf-8";

    /// <summary>The names of DSTU2, as Access Record HTML answers them.</summary>
    public static NegotiationOptions Legacy { get; } = new()
    {
        JsonMediaType = FhirMediaTypes.LegacyJson + Utf8,
        XmlMediaType = FhirMediaTypes.LegacyXml + Utf8,
    };

    /// <summary>The Content-Type of JSON answers.</summary>
    public string JsonMediaType { get; init; } = FhirMediaTypes.Json + Utf8;

    /// <summary>The Content-Type of XML answers.</summary>
    public string XmlMediaType { get; init; } = FhirMediaTypes.Xml + Utf8;

    public bool OffersXml { get; init; } = true;

    /// <summary>The format if the request asks for none.</summary>
    public FhirFormat Default { get; init; } = FhirFormat.Json;

    /// <summary>Whether only the names that it answers with are understood, not those of the other release or plain JSON and XML.</summary>
    public bool OwnNamesOnly { get; init; }

    /// <summary>GP Connect: a request that asks for none gets the format of its own body.</summary>
    public bool FollowsContentType { get; init; }

    /// <summary>The status if Accept or <c>_format</c> cannot be met: 406 in FHIR, 415 in GP Connect.</summary>
    public int UnacceptableStatus { get; init; } = StatusCodes.Status406NotAcceptable;

    public string MediaTypeOf(FhirFormat format) => format == FhirFormat.Xml ? XmlMediaType : JsonMediaType;

    /// <summary>The format that a media type without parameters names here; null for one that is not offered.</summary>
    internal FhirFormat? FormatOf(string mediaType) => FhirMediaTypes.FormatOf(mediaType) is { } format
        && (format == FhirFormat.Json || OffersXml)
        && (!OwnNamesOnly || AcceptHeader.MediaTypeOf(MediaTypeOf(format)) == mediaType)
            ? format
            : null;
}
