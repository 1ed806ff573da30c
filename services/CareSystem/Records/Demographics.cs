using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Records;

/// <summary>Who a patient is, as PDS (R4) or a practice (DSTU2) has it; both shapes are read alike.</summary>
public sealed record Demographics
{
    private static readonly string[] NhsNumberSystems = [Spine.Identifiers.NhsNumber.System, Spine.Identifiers.NhsNumber.Dstu2System];

    public string? NhsNumber { get; private init; }

    public string? Family { get; private init; }

    public string? Given { get; private init; }

    public string? Prefix { get; private init; }

    public DateOnly? BirthDate { get; private init; }

    public string? Gender { get; private init; }

    public string? Address { get; private init; }

    public string? PostalCode { get; private init; }

    public string? Telephone { get; private init; }

    /// <summary>The day of death, or an empty text where only the fact is known.</summary>
    public string? Deceased { get; private init; }

    public static Demographics Of(JsonNode patient)
    {
        var name = InUse(patient.Items("name"), "usual", "official");
        var address = InUse(patient.Items("address"), "home");

        return new Demographics
        {
            NhsNumber = patient.Items("identifier").FirstOrDefault(IsNhsNumber).Text("value"),
            Family = Joined(name.Texts("family")),
            Given = Joined(name.Texts("given")),
            Prefix = Joined(name.Texts("prefix")),
            BirthDate = Day(patient.Text("birthDate")),
            Gender = patient.Text("gender"),
            Address = address.Text("text") ?? Joined([.. address.Texts("line").Where(line => line.Length > 0), .. address.Texts("city")], ", "),
            PostalCode = address.Text("postalCode"),
            Telephone = patient.Items("telecom").FirstOrDefault(telecom => telecom.Text("system") == "phone").Text("value"),
            Deceased = Day(patient.Text("deceasedDateTime"))?.Shown() ?? (patient.Get("deceasedBoolean")?.ToString() == "true" ? "" : null),
        };
    }

    private static bool IsNhsNumber(JsonNode identifier) => NhsNumberSystems.Contains(identifier.Text("system"));

    private static JsonNode? InUse(IEnumerable<JsonNode> all, params string[] uses) =>
        uses.Select(use => all.FirstOrDefault(one => one.Text("use") == use)).FirstOrDefault(one => one is not null) ?? all.FirstOrDefault();

    private static string? Joined(IReadOnlyCollection<string> parts, string between = " ") =>
        parts.Count == 0 ? null : string.Join(between, parts);

    private static DateOnly? Day(string? text) =>
        text?.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
