using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>Why <c>$gpc.registerpatient</c> does not register.</summary>
internal static class RegistrationRefusals
{
    public static GpConnectException ParameterMissing(string name) => new(
        SpineErrorCodes.InvalidResource,
        $"The operation takes one parameter, {name}, with a Patient as its resource.",
        new Refusal("Parameters holds exactly one parameter, the patient to be registered.", null, $"Send parameter[0].name = {name} and parameter[0].resource."));

    public static GpConnectException ParameterRepeated(string name) => new(
        SpineErrorCodes.BadRequest, $"The parameter {name} may be sent once only.", new Refusal("One patient is registered at a time."));

    public static GpConnectException NoPatient(string? resourceType) => new(
        SpineErrorCodes.InvalidResource, $"The resource to be registered is not a Patient but {resourceType ?? "none"}.", new Refusal("Only patients are registered."));

    public static GpConnectException ProfileMissing(string profile) => new(
        SpineErrorCodes.InvalidResource, $"meta.profile must name {profile}.", new Refusal("A resource that is sent says which profile it keeps.", null, $"Set meta.profile to {profile}."));

    public static GpConnectException NotAllowed(string what) => new(
        SpineErrorCodes.InvalidResource,
        $"Not allowed in a registration: {what.TrimEnd()}.",
        new Refusal("A temporary registration takes number, one official name, date of birth, gender, addresses, telecoms and one language, and no more."));

    public static GpConnectException Missing(string what) => new(
        SpineErrorCodes.BadRequest, $"The patient lacks {what}.", new Refusal("A patient is registered by NHS number, official name and date of birth.", null, $"Add {what}."));

    public static GpConnectException NotValid(ValidationIssue issue) => new(
        SpineErrorCodes.InvalidResource, $"{issue.Expression}: {issue.Diagnostics}", new Refusal("The body must be valid FHIR STU3.", null, issue.ToString()));

    public static GpConnectException NotOnPds(NhsNumber nhsNumber) => Demographics(
        nhsNumber, "not present on PDS", "Only people whom PDS knows are registered.");

    public static GpConnectException NotVerified(NhsNumber nhsNumber) => Demographics(
        nhsNumber, "has invalid demographics", "Date of birth, and where it differs in part the names, must agree with PDS.");

    public static GpConnectException Dead(NhsNumber nhsNumber) => Demographics(
        nhsNumber, "has invalid demographics", "PDS, or the practice, says that the patient has died.");

    public static GpConnectException Restricted(NhsNumber nhsNumber) => Demographics(
        nhsNumber, "has invalid demographics", "The patient is flagged as sensitive.");

    public static GpConnectException Withdrawn(NhsNumber nhsNumber) => new(
        SpineErrorCodes.InvalidNhsNumber, $"Patient (NHS number - {nhsNumber}) is superseded",
        new Refusal("PDS has superseded or invalidated the NHS number.", $"patients/{nhsNumber}", "Use the number that PDS answers with."));

    public static GpConnectException AlreadyActive(NhsNumber nhsNumber, string row) => new(
        SpineErrorCodes.DuplicateRejected, $"Patient (NHS number - {nhsNumber}) already exists", new Refusal("The patient has an active registration here.", row));

    private static GpConnectException Demographics(NhsNumber nhsNumber, string words, string rule) => new(
        SpineErrorCodes.InvalidPatientDemographics, $"Patient (NHS number - {nhsNumber}) {words}", new Refusal(rule, $"patients/{nhsNumber}"));
}
