using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Pds.Index;

/// <summary>What searches compare of one patient, in the form in which they compare it.</summary>
internal sealed record SearchKeys(
    NameKey[] Names,
    DateSpan? Birth,
    DateSpan? Death,
    string? Gender,
    PostcodeKey[] Postcodes,
    string? Practice,
    TelecomKey[] Telecoms)
{
    public static SearchKeys Of(JsonObject patient) => new(
        [.. patient.Objects("name").Select(NameKey.Of)],
        DateSpan.Of(patient.Str("birthDate")),
        DateSpan.Of(patient.Str("deceasedDateTime")),
        patient.Str("gender"),
        [.. patient.Objects("address").Select(PostcodeKey.Of).OfType<PostcodeKey>()],
        patient.Objects("generalPractitioner").FirstOrDefault()?.Obj("identifier")?.Str("value"),
        [.. patient.Objects("telecom").Select(TelecomKey.Of)]);
}

/// <summary>One name; family and given names in capitals, with and without accents, and as they sound.</summary>
internal sealed record NameKey(PersonName Name, Validity Validity)
{
    private static readonly string[] FormerUses = ["old", "maiden"];

    public static NameKey Of(JsonObject name) => new(
        PersonName.Of(name.Str("family") ?? "", name.Strings("given")),
        new Validity(FormerUses.Contains(name.Str("use")), DateSpan.Of(name.Obj("period")?.Str("end"))?.Last));
}

/// <summary>One postcode without its blank.</summary>
internal sealed record PostcodeKey(string Postcode, Validity Validity)
{
    public static PostcodeKey? Of(JsonObject address) => address.Str("postalCode") is { } postcode
        ? new PostcodeKey(Folding.Postcode(postcode), new Validity(false, DateSpan.Of(address.Obj("period")?.Str("end"))?.Last))
        : null;
}

/// <summary>One telephone number or e-mail address.</summary>
internal sealed record TelecomKey(bool IsEmail, string Value, Validity Validity)
{
    public static TelecomKey Of(JsonObject telecom) => new(
        telecom.Str("system") == "email",
        Folding.Telecom(telecom.Str("value") ?? ""),
        new Validity(false, DateSpan.Of(telecom.Obj("period")?.Str("end"))?.Last));
}
