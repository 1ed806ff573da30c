using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Administration;

/// <summary>From what PDS holds to a row of the seed. What PDS does not hold, such as the name of an emergency contact, is not in it.</summary>
internal static class StoredRow
{
    public static PatientRow Of(PatientRecord record, IReadOnlyList<StoredRelatedPerson> relatedPersons)
    {
        var patient = record.Document();
        var (language, interpreterRequired) = PreferenceElements.CommunicationOf(patient);

        OdsCode? Organisation(string url) =>
            ExtensionElement.OrganisationCode(patient.FindExtension(url)?.Obj("valueReference")?.Obj("identifier"));

        return new PatientRow
        {
            NhsNumber = record.NhsNumber,
            Version = record.Version,
            Names = [.. patient.Objects("name").Select(NameElement.ToRow)],
            Gender = patient.Str("gender") is { } gender ? WireCode.Parse<Gender>(gender) : null,
            BirthDate = PeriodElement.Date(patient.Str("birthDate")),
            BirthPlace = PreferenceElements.BirthPlaceOf(patient),
            MultipleBirth = patient.Whole("multipleBirthInteger"),
            Addresses = [.. patient.Objects("address").Select(AddressElement.ToRow)],
            Telecoms = [.. patient.Objects("telecom").Select(TelecomElement.ToRow)],
            EmergencyContacts = [.. patient.Objects("contact").Select(EmergencyContactElement.ToRow)],
            Practice = RegistrationElement.ToRow(patient.Objects("generalPractitioner").FirstOrDefault()),
            Confidentiality = record.Confidentiality,
            Death = DeathElement.ToRow(patient),
            Removal = PreferenceElements.RemovalOf(patient),
            SupersededBy = record.SupersededBy,
            Invalidated = record.Invalidated,
            NominatedPharmacy = Organisation(PatientExtensions.NominatedPharmacy),
            DispensingDoctor = Organisation(PatientExtensions.PreferredDispenser),
            ApplianceSupplier = Organisation(PatientExtensions.ApplianceSupplier),
            Language = language,
            InterpreterRequired = interpreterRequired,
            ContactPreference = PreferenceElements.ContactPreferenceOf(patient),
            ManagingOrganisation = ExtensionElement.OrganisationCode(patient.Obj("managingOrganization")?.Obj("identifier")),
            RelatedPersons = [.. relatedPersons.Select(person => RelatedPersonDocument.ToRow(FhirJson.Parse(person.Document)))],
            Note = record.Note,
        };
    }
}
