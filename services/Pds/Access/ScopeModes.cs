using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.Pds.Access;

/// <summary>From the scopes of a token to on whose behalf PDS is asked, row by row as published.</summary>
internal static class ScopeModes
{
    private static readonly (string Scope, AccessMode Mode)[] Rows =
    [
        ("urn:nhsd:apim:user-nhs-cis2:aal3:personal-demographics-service", AccessMode.HealthcareWorker),
        ("urn:nhsd:apim:user-nhs-cis2:aal2:personal-demographics-service", AccessMode.HealthcareWorker),
        ("urn:nhsd:apim:user-nhs-login:P9:personal-demographics-service", AccessMode.Patient),
        ("urn:nhsd:apim:user-nhs-login:P5:personal-demographics-service", AccessMode.UnverifiedPatient),
        ("urn:nhsd:apim:user-nhs-login:P0:personal-demographics-service", AccessMode.UnverifiedPatient),
        ("urn:nhsd:apim:app:level3:privileged-personal-demographics-service", AccessMode.PrivilegedApplicationRestricted),
        ("urn:nhsd:apim:app:level3:personal-demographics-service", AccessMode.ApplicationRestricted),
    ];

    /// <returns>Null where no scope is one of PDS.</returns>
    public static AccessGrant? GrantOf(TokenIntrospection token)
    {
        foreach (var (scope, mode) in Rows)
        {
            if (token.Scopes.Contains(scope))
            {
                return new AccessGrant(mode, NhsNumber.TryParse(token.NhsNumber, out var patient) ? patient : null) { Roles = token.Roles ?? [] };
            }
        }

        return null;
    }
}
