using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Access;

/// <summary>The role in which a healthcare worker asks. Other callers may send the header; it counts for nothing.</summary>
internal static class SessionRole
{
    public const string Header = "NHSD-Session-URID";

    /// <exception cref="PdsException">The role is not one of the user's, or the user has several and names none.</exception>
    public static void Check(HttpRequest request, AccessGrant grant)
    {
        if (grant.Mode != AccessMode.HealthcareWorker)
        {
            return;
        }

        var role = request.Headers[Header].ToString();
        if (role.Length == 0 && grant.Roles.Count > 1)
        {
            throw new PdsException(PdsErrors.MissingHeader(Header, "A user with several roles says in which one they ask."));
        }

        if (role.Length > 0 && !grant.Roles.Contains(role))
        {
            throw new PdsException(PdsErrors.InvalidHeader(role, Header, "The role is not one of the user's."));
        }
    }
}
