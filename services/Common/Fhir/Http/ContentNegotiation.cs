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
            return FormatParameter(asked.ToString(), options) is { } format
                ? Answer(options, format)
                : Refuse(options, asked.ToString());
        }

        var accepted = AcceptHeader.Parse(request.Headers.Accept);
        return accepted.Count == 0
            ? Answer(options, Unasked(request, options))
            : Best(accepted, request, options) is { } best ? Answer(options, best) : Refuse(options, request.Headers.Accept.ToString());
    }

    /// <summary>The format of the request's body, by its Content-Type.</summary>
    public static NegotiationResult ForRequest(HttpRequest request, NegotiationOptions options) =>
        BodyFormat(request, options) is { } format
            ? Answer(options, format)
            : new NegotiationResult(options.Default, options.MediaTypeOf(options.Default), StatusCodes.Status415UnsupportedMediaType, request.ContentType ?? "");

    private static FhirFormat? Best(IReadOnlyList<AcceptedType> accepted, HttpRequest request, NegotiationOptions options)
    {
        foreach (var type in accepted.Where(type => type.Quality > 0))
        {
            var format = type.IsWildcard ? Unasked(request, options) : options.FormatOf(type.MediaType);
            if (format is not null)
            {
                return format;
            }
        }

        return null;
    }

    private static FhirFormat Unasked(HttpRequest request, NegotiationOptions options) =>
        options.FollowsContentType && BodyFormat(request, options) is { } format ? format : options.Default;

    private static FhirFormat? BodyFormat(HttpRequest request, NegotiationOptions options) =>
        AcceptHeader.MediaTypeOf(request.ContentType) is { } name ? options.FormatOf(name) : null;

    // A plus sign that was not encoded arrives as a blank: application/fhir json.
    private static FhirFormat? FormatParameter(string value, NegotiationOptions options) => value.Trim().ToLowerInvariant() switch
    {
        "json" => FhirFormat.Json,
        "xml" => options.OffersXml ? FhirFormat.Xml : null,
        var name => options.FormatOf(name.Split(';', 2)[0].Trim().Replace(' ', '+')),
    };

    private static NegotiationResult Answer(NegotiationOptions options, FhirFormat format) => new(format, options.MediaTypeOf(format));

    private static NegotiationResult Refuse(NegotiationOptions options, string asked) =>
        new(options.Default, options.MediaTypeOf(options.Default), options.UnacceptableStatus, asked);
}
