using SpineSandbox.Sandbox.Certificates;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Systems, endpoints and agreements.</summary>
internal static class DirectoryChecks
{
    public static IEnumerable<string> Of(SystemRow row, SeedIndex seed) =>
    [
        .. seed.Organisation("the organisation", row.OdsCode),
        .. seed.Organisation("the manufacturer", row.Manufacturer),
        .. seed.PartyKey(row.PartyKey),
        .. Reason.When(row.Fqdn is not null && SandboxAuthority.NameOf(row.Fqdn) is null, $"'{row.Fqdn}' is no host name of at most 64 characters"),
    ];

    /// <summary>SDS holds one record per organisation, party key and interaction.</summary>
    public static IEnumerable<string> Keys(EndpointRow row) => row.Roots.Count == 0
        ? [$"{row.OdsCode} {row.PartyKey}"]
        : row.Interactions().Select(pair => $"{row.OdsCode} {row.PartyKey} {pair.Interaction}");

    public static IEnumerable<string> Of(EndpointRow row, SeedIndex seed) =>
    [
        .. seed.Organisation("the organisation", row.OdsCode),
        .. seed.Organisation("the manufacturer", row.Manufacturer),
        .. seed.PartyKey(row.PartyKey),
        .. row.Roots.Select(root => ServiceAddress.Fault(root.Address)).OfType<string>(),
        .. row.Roots.Where(root => root.Products.Count + root.Interactions.Count == 0)
            .Select(root => $"the root {root.Address} serves neither products nor interactions"),
    ];

    public static IEnumerable<string> Of(DataSharingAgreementRow row, SeedIndex seed) =>
    [
        .. seed.Organisation("the consumer", row.Consumer),
        .. seed.Organisation("the provider", row.Provider),
        .. Reason.When(row.ValidTo < row.ValidFrom, $"it ends on {row.ValidTo}, before it begins on {row.ValidFrom}"),
    ];
}
