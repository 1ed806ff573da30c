namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Applications of the API platform. Which products there are, the platform itself says.</summary>
internal static class ApplicationChecks
{
    public static IEnumerable<string> Of(ApplicationRow row, SeedIndex seed) =>
    [
        .. Reason.When(row.Asid is { } asid && seed.FindSystem(asid) is null, $"the ASID {row.Asid} is not in systems.json"),
        .. Reason.When(row.JwksUrl is not null && row.PublicKeys.Count > 0, "it has either jwksUrl or publicKeys, not both"),
    ];
}
