using System.Text.RegularExpressions;
using SpineSandbox.CareSystem.Records;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.CareSystem.Patients;

/// <summary>The people of the seed data who play a role, and what each of them is there to show.</summary>
internal sealed partial class HandyPatients(SeedSource seeds)
{
    private const string RolePrefix = "patient.";
    private const string FirstRole = "patient.plain";

    private static readonly string[] Abbreviations = ["asid", "gp", "pds", "sds"];

    /// <summary>The plain patient first, the others by role.</summary>
    public IReadOnlyList<HandyPatient> All()
    {
        var seed = seeds.Latest;
        var byNumber = seed.Patients.ToDictionary(patient => patient.NhsNumber.Value);

        return
        [
            .. seed.Roles
                .Where(role => role.Key.StartsWith(RolePrefix, StringComparison.Ordinal) && NhsNumber.TryParse(role.Value, out _))
                .OrderBy(role => role.Key != FirstRole).ThenBy(role => role.Key, StringComparer.Ordinal)
                .Select(role => Of(role.Key, role.Value, byNumber.GetValueOrDefault(role.Value))),
        ];
    }

    private static HandyPatient Of(string role, string number, PatientRow? patient) =>
        new(number, TitleOf(role), patient is null ? null : NameOf(patient), patient?.BirthDate?.Day.Shown(), NoteOf(role, patient));

    // patient.practice-not-in-sds: "Practice not in SDS".
    private static string TitleOf(string role)
    {
        var words = Separators().Split(role[RolePrefix.Length..]).Select(word => Abbreviations.Contains(word) ? word.ToUpperInvariant() : word);
        var title = string.Join(' ', words);

        return Capitalised(title);
    }

    // The notes of the seed begin with the role: "patient.child: his mother is his proxy".
    private static string? NoteOf(string role, PatientRow? patient) =>
        patient?.Note?.Replace($"{role}:", "", StringComparison.Ordinal).Trim() is { Length: > 0 } note && note != role ? Capitalised(note) : null;

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string? NameOf(PatientRow patient)
    {
        var names = patient.Names.OrderBy(name => name.Use != NameUse.Usual);

        return names.Select(name => string.Join(' ', [.. name.Given, name.Family])).FirstOrDefault();
    }

    [GeneratedRegex("[.-]")]
    private static partial Regex Separators();
}

/// <summary>One of them.</summary>
/// <param name="Shows">The role in words.</param>
/// <param name="Name">Null for a number that no person of the seed data has.</param>
internal sealed record HandyPatient(string NhsNumber, string Shows, string? Name, string? Born, string? Note);
