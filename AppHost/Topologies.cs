namespace SpineSandbox.AppHost;

/// <summary>The consumer organisations that can stand before the Spine.</summary>
internal static class Topologies
{
    public const string Default = "single-system";

    private const string All = "all";

    private static readonly string[] Built = [Default, All];

    private static readonly string[] NotYetBuilt = ["supplier-datacentre", "acute-trust-tie", "shared-care-record"];

    public static string Check(string name) =>
        Built.Contains(name) ? name
        : NotYetBuilt.Contains(name) ? throw new StartRefusedException($"Topology '{name}' is not yet built. Valid topologies: {Valid}.")
        : throw new StartRefusedException($"Unknown topology '{name}'. Valid topologies: {Valid}.");

    private static string Valid => string.Join(", ", Built);
}
