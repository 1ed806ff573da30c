using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Sds.Ods;

/// <summary>How the R4 face refuses: an issue <c>processing</c> whose text begins with a HAPI code.</summary>
internal static class OdsR4Errors
{
    private static readonly FhirFace Face = new(FhirVersion.R4, new NegotiationOptions());

    public static OdsException NotKnown(string odsCode) => Of(
        StatusCodes.Status404NotFound,
        $"HAPI-2001: Resource Organization/{odsCode} is not known",
        new Refusal($"ODS lists no organisation {odsCode}.", $"organisations/{odsCode}", "Add it to organisations.json, or by PUT /_sandbox/organisations."));

    public static OdsException UnknownParameter(string name, IEnumerable<string> known) => Of(
        StatusCodes.Status400BadRequest,
        $"HAPI-0524: Unknown search parameter \"{name}\" for resource type \"Organization\". Valid search parameters are: {string.Join(", ", known)}",
        new Refusal($"A search for organisations has no parameter '{name}'.", Remedy: $"Leave '{name}' out."));

    public static OdsException InvalidValue(string name, string value) => Of(
        StatusCodes.Status400BadRequest,
        $"HAPI-1940: Invalid value for parameter \"{name}\": {value}",
        new Refusal($"'{value}' is no value for '{name}'.", Remedy: $"Correct '{name}'."));

    public static OdsException NotAllowed(HttpRequest request) => Of(
        StatusCodes.Status405MethodNotAllowed,
        $"HAPI-0427: {request.Method} is not supported here",
        new Refusal("ODS can only be read.", Remedy: "Use GET."));

    private static OdsException Of(int status, string diagnostics, Refusal refusal) => new(
        status,
        FhirResults.Outcome(status, OperationOutcomes.Create(FhirVersion.R4, "error", "processing", diagnostics: diagnostics), Face),
        refusal);
}
