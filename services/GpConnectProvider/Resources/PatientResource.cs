using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles.Terminology;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>A patient as the practice holds them (CareConnect-GPC-Patient-1). What the specification forbids is not even held.</summary>
internal static class PatientResource
{
    private const string ProfileName = "CareConnect-GPC-Patient-1";

    private static readonly string NumberStatuses = Stu3.CodeSystem("CareConnect-NHSNumberVerificationStatus-1");
    private static readonly string RegistrationTypes = Stu3.CodeSystem("CareConnect-RegistrationType-1");

    public static JsonObject From(PracticePatient patient)
    {
        var person = patient.Demographics;

        return new JsonObject
        {
            ["resourceType"] = "Patient",
            ["id"] = $"{patient.Id}",
            ["meta"] = Stu3.Meta(ProfileName, patient.Version),
        }
            .Append("extension", Registration(patient.Registration))
            .Append("extension", person.Language is { } language ? Languages.Of(language, person.InterpreterRequired) : null)
            .Append("identifier", Number(patient))
            .Set("active", true)
            .Append("name", person.Name is { } name ? Stu3.Name(name, "official") : null)
            .Set("telecom", new JsonArray([.. person.Telecoms.Select(Telecom)]))
            .Set("gender", person.Gender.ToString().ToLowerInvariant())
            .Set("birthDate", person.BirthDate?.ToString())
            .Set("address", new JsonArray([.. person.Addresses.Select(Address)]))
            .Set("contact", new JsonArray([.. person.Contacts.Where(contact => contact.Name is not null).Select(Contact)]))
            .Append("generalPractitioner", Stu3.Reference("Practitioner", patient.UsualGp))
            .Set("managingOrganization", Stu3.Reference("Organization", patient.Practice.Value));
    }

    private static JsonObject Number(PracticePatient patient)
    {
        var status = Stu3.Concept(NumberStatuses, patient.NumberStatus, CodeDisplays.Of(NumberStatuses, patient.NumberStatus));

        return new JsonObject
        {
            ["extension"] = new JsonArray(Stu3.Extension(
                Stu3.Profile("Extension-CareConnect-GPC-NHSNumberVerificationStatus-1"), "valueCodeableConcept", status)),
            ["system"] = NhsNumber.System,
            ["value"] = patient.NhsNumber.Value,
        };
    }

    // The part registrationStatus, which the pages name, is closed in the extension's own profile.
    private static JsonObject Registration(RegistrationRow registration) => Stu3.Extension(
        Stu3.Profile("Extension-CareConnect-GPC-RegistrationDetails-1"),
        Stu3.Extension("registrationPeriod", "valuePeriod", Stu3.Period(registration.From, registration.To)),
        Stu3.Extension("registrationType", "valueCodeableConcept", RegistrationType(RegistrationCodes.Of(registration.Type))),
        registration.PreferredBranch is { } branch
            ? Stu3.Extension("preferredBranchSurgery", "valueReference", Stu3.Reference("Location", branch.Value))
            : null);

    private static JsonObject RegistrationType(string code) => Stu3.Concept(RegistrationTypes, code, CodeDisplays.Of(RegistrationTypes, code));

    private static JsonObject Address(AddressRow address)
    {
        var use = new JsonObject { ["use"] = address.Use.ToString().ToLowerInvariant() };
        foreach (var (name, value) in Stu3.Address(address.Lines, address.City, address.District, address.PostalCode))
        {
            use[name] = value?.DeepClone();
        }

        return use;
    }

    private static JsonObject Telecom(TelecomRow telecom) => new()
    {
        ["system"] = telecom.System == TelecomSystem.Textphone ? "other" : telecom.System.ToString().ToLowerInvariant(),
        ["value"] = telecom.Value,
        ["use"] = telecom.Use.ToString().ToLowerInvariant(),
    };

    // GP Connect takes the relationship as text only; the profile wants a name.
    private static JsonObject Contact(EmergencyContactRow contact) => new JsonObject()
        .Append("relationship", contact.Relationship is { } code ? new JsonObject { ["text"] = Relationships.NameOf(code) } : null)
        .Set("name", new JsonObject { ["use"] = "usual", ["text"] = contact.Name })
        .Append("telecom", Stu3.Phone(contact.Phone, "home"));
}
