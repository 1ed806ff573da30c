using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>What is wrong with a request for a structured record.</summary>
internal static class StructuredRefusals
{
    public static GpConnectException Malformed(FhirFormatException fault) => new(
        SpineErrorCodes.InvalidResource, fault.Message, new Refusal("The body must be a well-formed Parameters resource.", null, fault.Message), fault);

    public static GpConnectException NoNhsNumber() => Invalid(
        $"{StructuredParameters.PatientNhsNumber} is missing or has no valueIdentifier.", "Send the NHS number as valueIdentifier with its system.");

    public static GpConnectException WrongNumberSystem(string? system) => new(
        SpineErrorCodes.InvalidIdentifierSystem,
        $"'{system}' is not the identifier system of NHS numbers.",
        new Refusal("The NHS number is sent with its identifier system.", null, $"Send {NhsNumber.System}."));

    public static GpConnectException Missing(string name) => Invalid($"The parameter {name} is missing.", $"Send {name}.");

    public static GpConnectException Repeated(string name) => Invalid($"The parameter {name} may be sent once only.", "Send it once, with all its parts.");

    public static GpConnectException PartMissing(string parameter, PartDefinition part) => Invalid(
        $"{parameter} has no part {part.Name}.", $"Send {parameter}.{part.Name} as {part.Type.Rule}.");

    public static GpConnectException BadPart(string parameter, PartDefinition part) => Invalid(
        $"{parameter}.{part.Name} must be {part.Type.Rule}.", $"Send {part.Type.Rule}.");

    public static GpConnectException PartRepeated(string parameter, string part) => new(
        SpineErrorCodes.InvalidResource, $"{parameter}.{part} is there more than once.", new Refusal("A part may be sent once in its parameter."));

    public static GpConnectException BothPeriodAndNumber() => new(
        SpineErrorCodes.InvalidResource,
        "consultationSearchPeriod and includeNumberOfMostRecent exclude one another.",
        new Refusal("Consultations are narrowed down by a period or by a number, not by both."));

    public static GpConnectException Forbidden(string parameter, string part) => Invalid(
        $"{part} is not allowed together with {parameter}.", $"Leave {part} out, or ask for {parameter} in a call of its own.");

    public static GpConnectException ScopeContradicts(bool isSensitive) => new(
        SpineErrorCodes.ConflictingValues,
        $"includeSensitiveInformation is {(isSensitive ? "true" : "false")}, but the scope is {(isSensitive ? "not " : "")}conf/R.",
        new Refusal("Sensitive information migrates with the scope conf/R, and that scope only with it.", null, "Let requested_scope and includeSensitiveInformation agree."));

    public static GpConnectException NotTheNewPractice(Practice practice, NhsNumber nhsNumber, OdsCode? registered) => new(
        SpineErrorCodes.NoRelationship,
        "Only the practice where the patient is registered now may take the record over.",
        new Refusal(
            "A migration is asked for by the practice that PDS names.",
            $"patients/{nhsNumber}",
            $"PDS names {registered?.Value ?? "no practice"}; the token's requesting_organization is not it. The record is at {practice.OdsCode}."));

    private static GpConnectException Invalid(string diagnostics, string remedy) => new(
        SpineErrorCodes.InvalidParameter, diagnostics, new Refusal("Parameters and parts must be those of the operation, with values that they can have.", null, remedy));
}
