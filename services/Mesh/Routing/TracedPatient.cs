using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Mesh.Routing;

/// <summary>What routing takes from PDS.</summary>
/// <param name="BirthDate">Null where PDS has no whole date.</param>
/// <param name="Surnames">Of the names that are in use.</param>
/// <param name="Practice">Null where PDS names none: not registered, deceased, or restricted.</param>
internal sealed record TracedPatient(DateOnly? BirthDate, IReadOnlyList<string> Surnames, OdsCode? Practice)
{
    public static TracedPatient From(JsonObject patient)
    {
        var practice = patient.Objects("generalPractitioner").FirstOrDefault()?.Obj("identifier")?.Str("value");

        return new TracedPatient(
            DateOnly.TryParseExact(patient.Str("birthDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
            [.. patient.Objects("name").Where(name => name.Str("use") == "usual").Select(name => name.Str("family")).OfType<string>()],
            OdsCode.TryParse(practice, out var odsCode) ? odsCode : null);
    }

    public bool Is(DateOnly born, string surname) =>
        BirthDate == born && Surnames.Any(own => own.Trim().Equals(surname.Trim(), StringComparison.OrdinalIgnoreCase));
}
