namespace SpineSandbox.AppHost;

/// <summary>The consumer organisations that can stand before the Spine.</summary>
internal static class Topologies
{
    public const string SingleSystem = "single-system";
    public const string SupplierDatacentre = "supplier-datacentre";
    public const string AcuteTrustTie = "acute-trust-tie";
    public const string SharedCareRecord = "shared-care-record";

    public const string Default = SingleSystem;

    private const string All = "all";

    private static readonly string[] Names = [SingleSystem, SupplierDatacentre, AcuteTrustTie, SharedCareRecord, All];

    private static string Valid => string.Join(", ", Names);

    public static string Check(string name) =>
        Names.Contains(name) ? name : throw new StartRefusedException($"Unknown topology '{name}'. Valid topologies: {Valid}.");

    /// <summary>Whether a topology starts by itself where the user has named <paramref name="chosen"/>; else it waits to be started.</summary>
    public static bool Starts(string name, string chosen) => chosen == All || chosen == name;
}
