using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>Content-Type, Accept and <c>_format</c> must name FHIR of the root's own release.</summary>
internal static class MediaTypeRules
{
    public static void Check(HttpRequest request, NegotiationOptions options)
    {
        if (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method))
        {
            CheckBody(request, options);
        }

        if (ContentNegotiation.ForResponse(request, options) is { IsRefused: true } refused)
        {
            throw RequestRefusals.NotAcceptable(refused.Refused!);
        }
    }

    private static void CheckBody(HttpRequest request, NegotiationOptions options)
    {
        if (string.IsNullOrWhiteSpace(request.ContentType))
        {
            throw RequestRefusals.NoContentType();
        }

        if (ContentNegotiation.ForRequest(request, options).IsRefused || !IsUtf8(request))
        {
            throw RequestRefusals.UnsupportedBody(request.ContentType);
        }
    }

    // Left out, it is UTF-8 as well.
    private static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType?.Charset is not { Length: > 0 } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
