using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.Data;

/// <summary>The tables of the seed that no service owns: they are read in the seed folder, and changed there.</summary>
internal static class SeedTables
{
    public static IReadOnlyList<SeedTable> All { get; } =
    [
        SeedTable.Of(
            "practitioners", "Practitioners", ["SDS user ID", "Name", "Role", "Organisation"], seed => seed.Practitioners,
            row => [row.SdsUserId, $"{string.Join(' ', [.. row.Name.Prefix, .. row.Name.Given, row.Name.Family])}", row.JobRole.Name, row.OdsCode.Value]),
        SeedTable.Of(
            "roles", "Roles", ["Role", "Played by"], seed => seed.Roles.OrderBy(role => role.Key, StringComparer.Ordinal),
            row => [row.Key, row.Value]),
    ];
}
