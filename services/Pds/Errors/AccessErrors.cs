using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Errors;

/// <summary>What PDS refuses because of who asks.</summary>
internal static class AccessErrors
{
    private static readonly Dictionary<AccessMode, string> Names = new()
    {
        [AccessMode.ApplicationRestricted] = "application-restricted",
        [AccessMode.PrivilegedApplicationRestricted] = "privileged-application-restricted",
        [AccessMode.HealthcareWorker] = "user-restricted",
        [AccessMode.Patient] = "patient-access",
        [AccessMode.UnverifiedPatient] = "patient-access",
        [AccessMode.Open] = "open",
    };

    public static PdsError Unauthorised(string diagnostics) =>
        ErrorTable.Unauthorised.Because(diagnostics, "This PDS wants an access token.") with
        {
            Remedy = "Get a token from the API platform, or use PDS's open port.",
        };

    public static PdsError CannotJudgeToken(string fault) => ErrorTable.ServiceUnavailable.Because(
        "The access token could not be checked.", "A token of the API platform counts as the platform says.") with
    {
        Remedy = $"Start api-platform and repeat the call: {fault}",
    };

    public static PdsError PatientMayNot() => ErrorTable.PatientMayNot.Because(
        "Your access token has insufficient permissions. See documentation regarding Patient access restrictions https://digital.nhs.uk/developer/api-catalogue/personal-demographics-service-fhir",
        "A patient reads and updates their own record and nothing else.");

    public static PdsError MayNotUpdate(AccessMode mode) => InvalidMethod("update", mode);

    public static PdsError MayNotCreate(AccessMode mode) => InvalidMethod("create", mode);

    public static PdsError OneResultOnly(AccessMode mode) => ErrorTable.OneResultOnly.For(Names[mode]).Because(
        "Your app has insufficient permissions to perform this search. Please contact support.",
        "An application that no user stands behind gets one match or none.") with
    {
        Remedy = "Leave _max-results out, or send 1.",
    };

    private static PdsError InvalidMethod(string action, AccessMode mode) => ErrorTable.InvalidMethod.For(action, Names[mode]).Because(
        "Your app has insufficient permissions to use this method. Please contact support.",
        $"Access mode {Names[mode]} may not {action} patients.");
}
