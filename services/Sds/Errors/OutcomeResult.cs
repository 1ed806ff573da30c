using SpineSandbox.Fhir;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Errors;

/// <summary>A refusal on the wire: an OperationOutcome whose id is the correlation ID.</summary>
internal sealed class OutcomeResult(SdsError error) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var correlationId = httpContext.RequestServices.GetRequiredService<CorrelationId>().Echo(httpContext);
        var outcome = OperationOutcomes.Create(
            FhirVersion.R4, "error", error.IssueCode, new OutcomeCoding(SdsErrors.System, error.Code, error.Display), error.Diagnostics);
        outcome.Insert(1, "id", correlationId);
        var body = FhirJson.ToUtf8(outcome);

        var response = httpContext.Response;
        response.StatusCode = error.Status;
        response.ContentType = AcceptedType.FhirJson;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
