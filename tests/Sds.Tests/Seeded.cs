using SpineSandbox.Spine.Interactions;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests;

/// <summary>Rows of the shipped seed by the parts they play.</summary>
internal static class Seeded
{
    /// <summary>A practice registered in the current style: a party key of its own.</summary>
    public static string Practice => ShippedSeed.Role("practice.datacentre.1");

    public const string PartyKey = "Z98001-820001";

    /// <summary>A practice registered in the older style: it shares its party key with the next one.</summary>
    public static string SharingPractice => ShippedSeed.Role("practice.datacentre.3");

    public const string SharedPartyKey = "YGM98-820098";

    public const string Supplier = "YGM98";

    public static string Asid => ShippedSeed.Role($"asid.practice.{Practice}");

    public static string Interaction => GpConnectInteractions.GetCareRecord.Value;
}
