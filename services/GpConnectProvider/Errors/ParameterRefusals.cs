using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>What is wrong with the body of an operation. The same code goes out as 400 or 422, as the provider test pack has it.</summary>
internal static class ParameterRefusals
{
    public static GpConnectException NoBody() => new(
        SpineErrorCodes.BadRequest, "The request has no body.", new Refusal("The operation takes a Parameters resource as body."));

    public static GpConnectException Malformed(FhirFormatException fault) => new(
        SpineErrorCodes.BadRequest, fault.Message, new Refusal("The body must be well-formed JSON or XML.", null, fault.Message));

    public static GpConnectException NotParameters(string? resourceType) => new(
        SpineErrorCodes.InvalidResource,
        $"The body is not a Parameters resource but {resourceType ?? "no FHIR resource"}.",
        new Refusal("The operation takes a Parameters resource as body."));

    public static GpConnectException UnknownName(string? name) => new(
        SpineErrorCodes.InvalidParameter,
        $"The operation has no parameter '{name}'. Names are case-sensitive.",
        new Refusal("Only the parameters of the operation may be sent, spelt as published."));

    public static GpConnectException Missing(string name) => Rejected($"The parameter {name} is missing.");

    public static GpConnectException Repeated(string name) => Rejected($"The parameter {name} may be sent once only.");

    public static GpConnectException WrongType(string name, string type) => Rejected($"The parameter {name} must be a {type}.");

    public static GpConnectException WrongSectionSystem(string system) => Rejected($"recordSection has the wrong system '{system}'.");

    public static GpConnectException UnknownSection(string? code) =>
        Invalid($"'{code}' is not a record section. Codes are upper case.");

    public static GpConnectException PeriodNotAllowed(string section) =>
        Rejected($"The section {section} takes no timePeriod: it always shows everything.");

    public static GpConnectException EmptyPeriod() => Invalid("timePeriod has neither start nor end.");

    public static GpConnectException BadDate(string element, string? text) =>
        Invalid($"timePeriod.{element} '{text}' is not a year, a month, a day or a dateTime with a time zone.");

    public static GpConnectException EndBeforeStart() => Invalid("timePeriod starts after it ends.");

    public static GpConnectException WrongNumberSystem(string? system) => new(
        SpineErrorCodes.InvalidIdentifierSystem,
        $"'{system}' is not the identifier system of NHS numbers.",
        new Refusal("The NHS number is sent with its identifier system.", null, $"Access Record HTML: {NhsNumber.Dstu2System}"));

    public static GpConnectException BadNhsNumber(string? number) => new(
        SpineErrorCodes.InvalidNhsNumber,
        $"'{number}' is not an NHS number.",
        new Refusal("An NHS number has ten digits, the last of which is a modulus 11 check digit."));

    public static GpConnectException OtherPatientInToken() => new(
        SpineErrorCodes.BadRequest,
        "NHS number in body doesn't match the header",
        new Refusal("The patient in the claim requested_record must be the patient that is asked for."));

    private static GpConnectException Invalid(string diagnostics) =>
        new(SpineErrorCodes.InvalidParameter, diagnostics, new Refusal("A parameter has a value that it cannot have.", null, diagnostics));

    private static GpConnectException Rejected(string diagnostics) => new(
        SpineErrorCodes.InvalidParameter with { Status = StatusCodes.Status400BadRequest },
        diagnostics,
        new Refusal("The parameters are not those that the operation takes.", null, diagnostics));
}
