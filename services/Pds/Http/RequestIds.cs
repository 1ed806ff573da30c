using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Http;

/// <summary>The two identifiers that a request brings and its answer repeats.</summary>
internal static class RequestIds
{
    public const string RequestId = "X-Request-ID";
    public const string CorrelationId = "X-Correlation-ID";

    private const string Rule = "Every request carries X-Request-ID, a UUID.";

    /// <exception cref="PdsException">X-Request-ID is missing or no UUID.</exception>
    public static string Require(HttpRequest request)
    {
        var text = request.Headers[RequestId].ToString();
        if (text.Length == 0)
        {
            throw new PdsException(PdsErrors.MissingHeader(RequestId, Rule));
        }

        return Guid.TryParseExact(text, "D", out _) ? text : throw new PdsException(PdsErrors.InvalidHeader(text, RequestId, Rule));
    }

    public static void Echo(HttpContext context)
    {
        Echo(context, RequestId);
        Echo(context, CorrelationId);
    }

    private static void Echo(HttpContext context, string header)
    {
        if (context.Request.Headers.TryGetValue(header, out var sent))
        {
            context.Response.Headers[header] = sent;
        }
    }
}
