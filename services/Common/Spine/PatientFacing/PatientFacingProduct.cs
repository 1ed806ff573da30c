using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.PatientFacing;

/// <summary>A patient-facing product of GP Connect: one API of the platform, one FHIR server of a practice.</summary>
/// <param name="Name">As applications subscribe to it.</param>
/// <param name="Path">What follows <c>/gp-connect/patient-facing</c> at the platform, and the practice's root at a provider.</param>
/// <param name="Interaction">
/// Under which SDS holds the practice's address. The real platform keeps addresses in a map of its own, with keys that SDS uses for the
/// products of direct care; here each product has a key of its own.
/// </param>
public sealed record PatientFacingProduct(string Name, string Path, InteractionId Interaction)
{
    /// <summary>What the four stand below at the platform.</summary>
    public const string Root = "/gp-connect/patient-facing";

    private const string Prefix = "urn:nhs:names:services:gpconnect:patientfacing:";

    public static readonly PatientFacingProduct AccessRecord = new(
        "gp-connect-access-record-fhir", "/access-record-fhir/FHIR/STU3", InteractionId.Parse(Prefix + "access-record-fhir-1"));

    public static readonly PatientFacingProduct Appointments = new(
        "gp-connect-appointments-management-fhir", "/appointments-management-fhir/FHIR/STU3", InteractionId.Parse(Prefix + "appointments-management-fhir-1"));

    public static readonly PatientFacingProduct Prescriptions = new(
        "gp-connect-prescriptions-management-fhir", "/prescriptions-management-fhir/FHIR/R4", InteractionId.Parse(Prefix + "prescriptions-management-fhir-1"));

    public static readonly PatientFacingProduct UserPermissions = new(
        "gp-connect-user-permissions", "/user-permissions", InteractionId.Parse(Prefix + "user-permissions-1"));

    /// <summary>Under which SDS holds the address where a practice's system gives out its own tokens.</summary>
    public static readonly InteractionId ProviderAuthorisation =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:operation:gpc.providerauthorizationservice");

    public static IReadOnlyList<PatientFacingProduct> All { get; } = [AccessRecord, Appointments, Prescriptions, UserPermissions];

    /// <summary>Where the product is at the platform.</summary>
    public string PlatformPath => Root + Path;
}
