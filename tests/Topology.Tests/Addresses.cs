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
        ["provider"] = 8761,
        ["provider-single"] = 8766,
    };

    /// <summary>Every service of the default topology.</summary>
    public static readonly IReadOnlyDictionary<string, int> Services = new Dictionary<string, int>
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
        ["single-system-mhs"] = 8770,
        ["single-system-ehr"] = 8771,
        ["single-system-pharmacy"] = 8772,
        ["mesh-client-datacentre"] = 8790,
        ["mesh-client-single"] = 8791,
        ["mesh-client-consumers"] = 8792,
    };
}
