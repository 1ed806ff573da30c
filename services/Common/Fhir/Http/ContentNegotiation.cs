using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir;

/// <summary>From <c>_format</c>, Accept and Content-Type to the format of a body.</summary>
public static class ContentNegotiation
{
    /// <summary>The format to answer in. <c>_format</c> wins over Accept.</summary>
    public static NegotiationResult ForResponse(HttpRequest request, NegotiationOptions options)
    {
        if (request.Query.TryGetValue("_format", out var asked) && !string.IsNullOrWhiteSpace(asked))
        {
            return FormatParameter(asked.ToString()) is { } format && Offers(options, format)
                ? Answer(options, format)
                : Refuse(options, asked.ToString());
        }

        var accepted = AcceptHeader.Parse(request.Headers.Accept);
        return accepted.Count == 0
            ? Answer(options, Unasked(request, options))
            : Best(accepted, request, options) is { } best ? Answer(options, best) : Refuse(options, request.Headers.Accept.ToString());
    }

    /// <summary>The format of the request's body, by its Content-Type.</summary>
    public static NegotiationResult ForRequest(HttpRequest request, NegotiationOptions options)
    {
        var format = BodyFormat(request);
        return format is { } known && Offers(options, known)
            ? Answer(options, known)
            : new NegotiationResult(options.Default, options.MediaTypeOf(options.Default), StatusCodes.Status415UnsupportedMediaType, request.ContentType ?? "");
    }

    private static FhirFormat? Best(IReadOnlyList<AcceptedType> accepted, HttpRequest request, NegotiationOptions options)
    {
        foreach (var type in accepted.Where(type => type.Quality > 0))
        {
            var format = type.IsWildcard ? Unasked(request, options) : FhirMediaTypes.FormatOf(type.MediaType);
            if (format is { } known && Offers(options, known))
            {
                return known;
            }
        }

        return null;
    }

    private static FhirFormat Unasked(HttpRequest request, NegotiationOptions options) =>
        options.FollowsContentType && BodyFormat(request) is { } format && Offers(options, format) ? format : options.Default;

    private static FhirFormat? BodyFormat(HttpRequest request) =>
        AcceptHeader.MediaTypeOf(request.ContentType) is { } name ? FhirMediaTypes.FormatOf(name) : null;

    // A plus sign that was not encoded arrives as a blank: application/fhir json.
    private static FhirFormat? FormatParameter(string value) => value.Trim().ToLowerInvariant() switch
    {
        "json" => FhirFormat.Json,
        "xml" => FhirFormat.Xml,
        var name => FhirMediaTypes.FormatOf(name.Split(';', 2)[0].Trim().Replace(' ', '+')),
    };

    private static bool Offers(NegotiationOptions options, FhirFormat format) => format == FhirFormat.Json || options.OffersXml;

    private static NegotiationResult Answer(NegotiationOptions options, FhirFormat format) => new(format, options.MediaTypeOf(format));

    private static NegotiationResult Refuse(NegotiationOptions options, string asked) =>
        new(options.Default, options.MediaTypeOf(options.Default), options.UnacceptableStatus, asked);
}
