using SpineSandbox.Fhir;
using SpineSandbox.Spine.Ssp;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Sends a rendered answer, under the trace ID of the request and in the format that it negotiates.</summary>
internal sealed class RenderedAnswerResult(RenderedAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var negotiated = ContentNegotiation.ForResponse(request, FhirFace.Of(httpContext)!.Negotiation);
        var parts = answer.For(request.Headers[SspHeaders.TraceId].ToString(), negotiated.Format);

        var response = httpContext.Response;
        response.ContentType = negotiated.MediaType;
        response.ContentLength = parts.Sum(part => (long)part.Length);
        foreach (var part in parts)
        {
            await response.Body.WriteAsync(part, httpContext.RequestAborted);
        }
    }
}
