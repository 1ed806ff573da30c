using SpineSandbox.Ssp.Gate;

namespace SpineSandbox.Ssp.Refusals;

/// <summary>Puts a refusal on the wire, in the FHIR type that the consumer asked for, and leaves the reason with the exchange.</summary>
internal static class RefusalWriter
{
    public static async Task WriteAsync(HttpContext context, SspRequest request, SspRefusal refusal)
    {
        refusal.Because.Explain(context);

        var type = MediaTypes.Negotiate(request);
        var id = Guid.NewGuid();
        var body = MediaTypes.IsXml(type) ? RefusalOutcome.Xml(refusal, id) : RefusalOutcome.Json(refusal, id);

        var response = context.Response;
        response.Clear(); // A provider that fell silent may have left headers.
        response.StatusCode = refusal.Status;
        response.ContentType = $"{type};charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "GET, POST, PUT";
        }

        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
