namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>The claims of id_tokens that are not OpenID's own.</summary>
internal static class IdTokenClaims
{
    /// <summary>NHS login: P0, P5 or P9.</summary>
    public const string ProofingLevel = "identity_proofing_level";

    /// <summary>NHS login: ten digits.</summary>
    public const string NhsNumber = "nhs_number";

    /// <summary>CIS2: 1 to 3.</summary>
    public const string AssuranceLevel = "id_assurance_level";

    /// <summary>CIS2: the login itself, a new ID each time.</summary>
    public const string SessionId = "sid";

    /// <summary>The roles that CIS2 tells by its userinfo, so that the platform need not ask for them.</summary>
    public const string RoleProfileIds = "nhsid_role_profile_ids";
}
