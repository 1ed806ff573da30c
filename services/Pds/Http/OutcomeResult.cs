using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Pds.Http;

/// <summary>The OperationOutcome of a refusal; the reason goes to the exchange log.</summary>
internal sealed class OutcomeResult : PdsResult
{
    private const string RetryAfterSeconds = "5";
    private const string CodeSystem = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";

    private readonly PdsError _error;

    private OutcomeResult(PdsError error)
        : base(FhirJson.ToUtf8(Outcome(error)), error.Kind.Status) => _error = error;

    public static OutcomeResult Of(PdsError error) => new(error);

    public override Task ExecuteAsync(HttpContext httpContext)
    {
        new Refusal(_error.Rule, _error.Row, _error.Remedy).Explain(httpContext);
        if (_error.Kind.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        return base.ExecuteAsync(httpContext);
    }

    private static JsonObject Outcome(PdsError error)
    {
        var details = OperationOutcomes.Details(new OutcomeCoding(CodeSystem, error.Kind.Code, error.Kind.Display))!;
        details.Objects("coding").First().Insert(1, "version", "1");

        return new JsonObject { ["resourceType"] = "OperationOutcome" }.Append(
            "issue", OperationOutcomes.Issue(FhirVersion.R4, error.Kind.Severity, error.Kind.IssueCode, details, error.Diagnostics, null));
    }
}
