using System.Text.Json.Nodes;

namespace SpineSandbox.GpConnectProvider.PatientFacing;

/// <summary>A bundle of the patient-facing products is named after the X-Request-ID of its request.</summary>
internal static class RequestIdentity
{
    private const string RequestId = "X-Request-ID";
    private const string CorrelationId = "X-Correlation-ID";

    public static JsonObject NamedAfter(this JsonObject bundle, HttpRequest request)
    {
        if (Of(request) is { } id)
        {
            bundle["id"] = id;
        }

        return bundle;
    }

    /// <returns>Null where the header is missing, or no UUID.</returns>
    public static string? Of(HttpRequest request) => Guid.TryParseExact(request.Headers[RequestId].ToString(), "D", out _) ? request.Headers[RequestId].ToString() : null;

    /// <summary>Repeats both identifiers in the answer, good or bad.</summary>
    public static void Mirror(HttpContext context)
    {
        foreach (var header in new[] { RequestId, CorrelationId })
        {
            if (context.Request.Headers.TryGetValue(header, out var sent))
            {
                context.Response.Headers[header] = sent;
            }
        }
    }
}
