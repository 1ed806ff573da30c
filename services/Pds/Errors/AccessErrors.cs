using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Errors;

/// <summary>Every refusal that comes from who asks: no token where one is needed, or an access mode that may not do it.</summary>
internal static class AccessErrors
{
    private const string Error = "error";

    private static readonly Dictionary<AccessMode, string> Names = new()
    {
        [AccessMode.ApplicationRestricted] = "application-restricted",
        [AccessMode.PrivilegedApplicationRestricted] = "privileged-application-restricted",
        [AccessMode.HealthcareWorker] = "user-restricted",
        [AccessMode.Patient] = "patient-access",
        [AccessMode.Open] = "open",
    };

    public static PdsError Unauthorised(string diagnostics) => new(
        401, Error, "forbidden", "ACCESS_DENIED", "Access Denied - Unauthorised", diagnostics, "This PDS wants an access token.")
    {
        Remedy = "Get a token from the API platform, or use PDS's open port.",
    };

    public static PdsError PatientMayNot() => new(
        403, Error, "forbidden", "ACCESS_DENIED", "Patient cannot perform this action",
        "Your access token has insufficient permissions. See documentation regarding Patient access restrictions https://digital.nhs.uk/developer/api-catalogue/personal-demographics-service-fhir",
        "A patient reads and updates their own record and nothing else.");

    public static PdsError MayNotUpdate(AccessMode mode) => InvalidMethod("update", mode);

    public static PdsError MayNotCreate(AccessMode mode) => InvalidMethod("create", mode);

    public static PdsError OneResultOnly(AccessMode mode) => new(
        403, Error, "token", "INVALID_VALUE", $"Cannot retrieve more than one result with {Names[mode]} access token",
        "Your app has insufficient permissions to perform this search. Please contact support.",
        "An application that no user stands behind gets one match or none.")
    {
        Remedy = "Leave _max-results out, or send 1.",
    };

    public static PdsError NotARole(string role) => PdsErrors.InvalidValue(
        $"Invalid value - '{Excerpt.Of(role)}' in header '{SessionRole.Header}'", "The role is not one of the user's.");

    public static PdsError MissingRole() => PdsErrors.Missing(
        $"Invalid request with error - {SessionRole.Header} header must be supplied to access this resource",
        "A user with several roles says in which one they ask.");

    private static PdsError InvalidMethod(string action, AccessMode mode) => new(
        403, Error, "forbidden", "INVALID_METHOD", $"Cannot {action} resource with {Names[mode]} access token",
        "Your app has insufficient permissions to use this method. Please contact support.",
        $"Access mode {Names[mode]} may not {action} patients.");
}
