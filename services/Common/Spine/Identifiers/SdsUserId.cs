namespace SpineSandbox.Spine.Identifiers;

/// <summary>The identifier systems of people in the Spine user directory.</summary>
public static class SdsUserId
{
    public const string System = "https://fhir.nhs.uk/Id/sds-user-id";

    /// <summary>One user in one role at one organisation.</summary>
    public const string RoleProfileSystem = "https://fhir.nhs.uk/Id/sds-role-profile-id";

    /// <summary>Access Record HTML writes the system without <c>/Id/</c>: a historic slip that providers insist on.</summary>
    public const string Dstu2System = "http://fhir.nhs.net/sds-user-id";

    /// <summary>What stands in for an ID that the consumer does not know.</summary>
    public const string Unknown = "UNK";
}
