using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>What the provider takes from PDS about a patient.</summary>
/// <param name="NhsNumber">The survivor's, where the one asked for was superseded.</param>
/// <param name="Practice">Null where PDS names none.</param>
/// <param name="Died">The date of death as PDS writes it.</param>
internal sealed record TracedPatient(NhsNumber NhsNumber, OdsCode? Practice, bool Restricted, FhirDateTime? Died)
{
    /// <summary>True for a number that PDS has withdrawn; nothing else is known of it then.</summary>
    public bool Invalidated { get; init; }

    /// <summary>The usual name; null where PDS shows none.</summary>
    public NameRow? Name { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Null where it is not known to the day.</summary>
    public SeedDate? BirthDate { get; init; }

    public AddressRow? Home { get; init; }

    public IReadOnlyList<TelecomRow> Telecoms { get; init; } = [];

    public static TracedPatient Withdrawn(NhsNumber nhsNumber) =>
        new(nhsNumber, Practice: null, Restricted: false, Died: null) { Invalidated = true };

    public static TracedPatient From(JsonObject patient)
    {
        var practice = patient.Objects("generalPractitioner").FirstOrDefault()?.Obj("identifier")?.Str("value");
        var confidentiality = patient.Obj("meta")?.Objects("security").FirstOrDefault()?.Str("code");

        return new TracedPatient(
            NhsNumber.Parse(patient.Str("id")!),
            OdsCode.TryParse(practice, out var odsCode) ? odsCode : null,
            confidentiality is "R" or "V",
            FhirDateTime.TryParse(patient.Str("deceasedDateTime"), out var died) ? died : null)
        {
            Name = patient.Objects("name").FirstOrDefault(name => name.Str("use") == "usual") is { } usual ? PersonDetails.Name(usual) : null,
            Gender = PersonDetails.Gender(patient.Str("gender")),
            BirthDate = PersonDetails.Day(patient.Str("birthDate")),
            Home = patient.Objects("address").FirstOrDefault(address => address.Str("use") == "home") is { } home ? PersonDetails.Address(home) : null,
            Telecoms = [.. patient.Objects("telecom").Select(PersonDetails.Telecom).OfType<TelecomRow>()],
        };
    }
}
