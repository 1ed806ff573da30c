using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.MessageHandlingServer.Smsp;

/// <summary>A patient of PDS, for an SMSP to compare and to describe.</summary>
internal sealed class PdsPatient(JsonNode resource)
{
    public NhsNumber NhsNumber { get; } = NhsNumber.Parse((string)resource["id"]!);

    private JsonNode? Name => InUse("name", "usual");

    private JsonNode? Address => InUse("address", "home");

    /// <summary>
    /// The first detail of the question that is another here, in words; null where all that was given fits. Names are compared
    /// without regard to case, any name of the patient will do, and the first given name stands for all.
    /// </summary>
    public string? DifferenceTo(SmspQuery query)
    {
        var born = (string?)resource["birthDate"];
        if (born != query.BirthDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            return born is null ? "PDS gives no date of birth of this patient." : "The date of birth is another on PDS.";
        }

        var names = resource["name"]?.AsArray() ?? [];
        if (query.Family is not null && !names.Any(name => Same((string?)name!["family"], query.Family)))
        {
            return "The family name is another on PDS.";
        }

        return query.Given is not null && !names.Any(name => Same(FirstGiven(name), query.Given.Split(' ')[0])) ? "The given name is another on PDS." : null;
    }

    public SmspPatient ToSmsp() => new()
    {
        NhsNumber = NhsNumber.Value,
        Prefix = (string?)Name?["prefix"]?[0],
        Given = Name?["given"] is JsonArray given ? string.Join(' ', given.Select(part => (string?)part)) : null,
        Family = (string?)Name?["family"],
        Gender = (string?)resource["gender"] is { } gender ? SmspNames.Genders.GetValueOrDefault(gender) : null,
        BirthTime = SmspPatient.TimeOf((string?)resource["birthDate"]),
        DeceasedTime = SmspPatient.TimeOf((string?)resource["deceasedDateTime"]),
        AddressLines = [.. (Address?["line"]?.AsArray() ?? []).Select(line => (string?)line).OfType<string>()],
        Postcode = (string?)Address?["postalCode"],
        Telephone = (string?)resource["telecom"]?.AsArray().FirstOrDefault(telecom => (string?)telecom!["system"] == "phone")?["value"],
        Practice = (string?)resource["generalPractitioner"]?[0]?["identifier"]?["value"],
    };

    private JsonNode? InUse(string list, string use) =>
        resource[list]?.AsArray() is { } all ? all.FirstOrDefault(one => (string?)one!["use"] == use) ?? all.FirstOrDefault() : null;

    private static string? FirstGiven(JsonNode? name) => ((string?)name?["given"]?[0])?.Split(' ')[0];

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
