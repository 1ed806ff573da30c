namespace SpineSandbox.Topology.Tests;

/// <summary>The fixed ports that users rely on.</summary>
internal static class Addresses
{
    public const int Dashboard = 18888;

    public const int Ldap = 8389;

    /// <summary>The further ports that there are with <c>--tls</c>.</summary>
    public static readonly IReadOnlyDictionary<string, int> Tls = new Dictionary<string, int>
    {
        ["ssp"] = 8731,
        ["api-platform"] = 8751,
        ["provider"] = 8761,
        ["provider-single"] = 8766,
    };

    /// <summary>What runs whichever topology was chosen.</summary>
    private static readonly Dictionary<string, int> Always = new()
    {
        ["console"] = 8700,
        ["pds"] = 8710,
        ["sds"] = 8720,
        ["ssp"] = 8730,
        ["mesh"] = 8740,
        ["api-platform"] = 8750,
        ["patient-app"] = 8755,
        ["provider"] = 8760,
        ["provider-single"] = 8765,
        ["mesh-client-datacentre"] = 8790,
        ["mesh-client-single"] = 8791,
        ["mesh-client-consumers"] = 8792,
    };

    /// <summary>Message handling servers and care systems.</summary>
    private static readonly Dictionary<string, int> Consumers = new()
    {
        ["single-system-mhs"] = 8770,
        ["single-system-ehr"] = 8771,
        ["single-system-pharmacy"] = 8772,
        ["supplier-datacentre-mhs"] = 8773,
        ["supplier-datacentre-practice-1"] = 8774,
        ["supplier-datacentre-practice-2"] = 8775,
        ["supplier-datacentre-practice-3"] = 8776,
        ["supplier-datacentre-pharmacy"] = 8785,
        ["acute-trust-tie-mhs"] = 8777,
        ["acute-trust-tie-epr"] = 8778,
        ["acute-trust-tie-portal"] = 8779,
        ["acute-trust-tie-lims"] = 8780,
        ["acute-trust-tie-edms"] = 8781,
        ["acute-trust-tie-pas"] = 8782,
        ["acute-trust-tie-pharmacy"] = 8786,
        ["shared-care-record-mhs"] = 8783,
        ["shared-care-record-portal"] = 8784,
        ["shared-care-record-pharmacy"] = 8787,
    };

    /// <summary>Every service that there may be.</summary>
    public static readonly IReadOnlyDictionary<string, int> All = Always.Concat(Consumers).ToDictionary();

    /// <summary>Every service of the default topology.</summary>
    public static readonly IReadOnlyDictionary<string, int> Services = Of("single-system");

    /// <summary>What runs with a topology; with <c>all</c> everything.</summary>
    public static IReadOnlyDictionary<string, int> Of(string topology) =>
        topology == "all" ? All : Always.Concat(Consumers.Where(service => service.Key.StartsWith($"{topology}-", StringComparison.Ordinal))).ToDictionary();
}
