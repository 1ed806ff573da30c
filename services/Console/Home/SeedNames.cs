using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Console.Home;

/// <summary>Names by codes.</summary>
internal static class SeedNames
{
    public static string NameOf(this SeedData seed, OdsCode odsCode) =>
        seed.Organisations.FirstOrDefault(organisation => organisation.OdsCode == odsCode)?.Name ?? odsCode.Value;
}
