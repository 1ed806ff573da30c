namespace SpineSandbox.Spine.Tokens;

/// <summary>The values of the <c>requested_scope</c> claim.</summary>
public static class RequestedScope
{
    public const string PatientRead = "patient/*.read";
    public const string PatientWrite = "patient/*.write";
    public const string OrganizationRead = "organization/*.read";
    public const string OrganizationWrite = "organization/*.write";

    public static IReadOnlyList<string> All { get; } = [PatientRead, PatientWrite, OrganizationRead, OrganizationWrite];
}
