namespace SpineSandbox.Pds.Http;

/// <summary>A FHIR resource that is already bytes, with the headers that every answer of PDS carries.</summary>
internal class PdsResult(ReadOnlyMemory<byte> body, int status = StatusCodes.Status200OK, string? eTag = null) : IResult
{
    public const string MediaType = "application/fhir+json";

    public virtual async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        RequestIds.Echo(httpContext);
        if (eTag is not null)
        {
            response.Headers.ETag = eTag;
        }

        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
