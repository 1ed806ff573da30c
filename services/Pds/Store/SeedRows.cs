using System.Globalization;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Store;

/// <summary>From a row of the seed to the rows of the database.</summary>
internal static class SeedRows
{
    public static StoredPatient Patient(PatientRow row) => new()
    {
        NhsNumber = row.NhsNumber.Value,
        Version = row.Version,
        Document = FhirJson.ToUtf8(PatientDocument.From(row)),
        SupersededBy = row.SupersededBy?.Value,
        Invalidated = row.Invalidated,
        Note = row.Note,
    };

    public static IEnumerable<StoredRelatedPerson> RelatedPersons(PatientRow row) =>
        row.RelatedPersons.Select((person, number) =>
        {
            var id = person.Id ?? ObjectId.Of(row.NhsNumber, "RelatedPerson", number.ToString(CultureInfo.InvariantCulture));
            return new StoredRelatedPerson
            {
                NhsNumber = row.NhsNumber.Value,
                Id = id,
                Document = FhirJson.ToUtf8(RelatedPersonDocument.From(person, row.NhsNumber, id)),
            };
        });
}
