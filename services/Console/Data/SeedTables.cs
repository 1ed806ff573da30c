using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.Data;

/// <summary>The tables of the seed data that people look things up in.</summary>
internal static class SeedTables
{
    public static IReadOnlyList<SeedTable> All { get; } =
    [
        SeedTable.Of("patients", "Patients", ["NHS number", "Name", "Born", "Practice", "Shows"], seed => seed.Patients, Patient),
        SeedTable.Of(
            "organisations", "Organisations", ["ODS code", "Name", "Kind", "Town", "Note"], seed => seed.Organisations,
            row => [row.OdsCode.Value, row.Name, Words(row.Kind), row.Address.City, row.Note]),
        SeedTable.Of(
            "systems", "Systems", ["ASID", "Organisation", "Product", "Party key", "Products of GP Connect", "Note"], seed => seed.Systems,
            row => [row.Asid.Value, row.OdsCode.Value, row.ProductName, row.PartyKey.Value, string.Join(", ", row.Products.Select(Words)), row.Note]),
        SeedTable.Of(
            "endpoints", "Endpoints", ["Party key", "Organisation", "Kind", "Addresses", "Note"], seed => seed.Endpoints,
            row => [row.PartyKey.Value, row.OdsCode.Value, row.Kind.ToString().ToUpperInvariant(), string.Join(", ", row.Roots.Select(root => root.Address)), row.Note]),
        SeedTable.Of(
            "agreements", "Agreements", ["Id", "Consumer", "Provider", "Products of GP Connect", "Status", "Note"], seed => seed.Agreements,
            row => [row.Id, row.Consumer.Value, row.Provider.Value, string.Join(", ", row.Products.Select(Words)), Words(row.Status), row.Note]),
        SeedTable.Of(
            "practitioners", "Practitioners", ["SDS user ID", "Name", "Role", "Organisation"], seed => seed.Practitioners,
            row => [row.SdsUserId, Name(row.Name), row.JobRole.Name, row.OdsCode.Value]),
        SeedTable.Of(
            "roles", "Roles", ["Role", "Played by"], seed => seed.Roles.OrderBy(role => role.Key, StringComparer.Ordinal),
            row => [row.Key, row.Value]),
    ];

    private static string?[] Patient(PatientRow row) =>
    [
        row.NhsNumber.Value,
        row.Names.OrderBy(name => name.Use != NameUse.Usual).Select(Name).FirstOrDefault(),
        row.BirthDate?.ToString(),
        row.Practice?.OdsCode.Value,
        row.Note,
    ];

    private static string Name(NameRow name) => string.Join(' ', [.. name.Prefix, .. name.Given, name.Family]);

    // GpPractice: "gp practice".
    private static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat($"{value}".Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
