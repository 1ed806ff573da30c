using Microsoft.AspNetCore.Diagnostics;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.PatientFacing;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;
using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>Answers refusals on the FHIR faces as OperationOutcome; what nobody foresaw is our bug, logged whole, and 500.</summary>
internal sealed partial class GpConnectExceptionHandler(TimeProvider clock, ILogger<GpConnectExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (FhirFace.Of(httpContext) is not { } face)
        {
            return false;
        }

        var refusal = exception as GpConnectException ?? Unforeseen(exception);
        refusal.Reason.Explain(httpContext);
        var product = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<PatientFacingProduct>();
        var outcome = product is null ? GpConnectOutcome.Of(refusal, face.Version) : PatientFacingOutcome.Of(refusal, product, clock.GetUtcNow());
        if (product is not null)
        {
            RequestIdentity.Mirror(httpContext);
        }

        await FhirResults.Outcome(refusal.Error.Status, outcome, face).ExecuteAsync(httpContext);

        return true;
    }

    private GpConnectException Unforeseen(Exception exception)
    {
        // Kestrel's own refusals, such as a body that is too large or breaks off.
        if (exception is BadHttpRequestException malformed)
        {
            return new GpConnectException(
                SpineErrorCodes.BadRequest with { Status = malformed.StatusCode }, malformed.Message, new Refusal("The HTTP request could not be read."));
        }

        LogUnforeseen(log, exception);
        return new GpConnectException(
            SpineErrorCodes.InternalServerError,
            "The provider failed on a request that it should have answered.",
            new Refusal("The provider has a bug: its log has the exception under this trace ID."),
            exception);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An exception that no rule foresees")]
    private static partial void LogUnforeseen(ILogger log, Exception exception);
}
