using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary>The whole Patient resource, as PDS stores it: nothing withheld yet.</summary>
internal static class PatientDocument
{
    public static JsonObject From(PatientRow row)
    {
        var nhsNumber = row.NhsNumber;
        string Id(string element, int index) => ObjectId.Of(nhsNumber, element, $"{index}");

        return Head(nhsNumber, row.Version, row.Confidentiality)
            .Set("extension", Extensions(row))
            .Set("identifier", new JsonArray(Identifier(nhsNumber)))
            .Set("name", List(row.Names, (name, index) => NameElement.From(name, Id("name", index))))
            .Set("telecom", List(row.Telecoms, (telecom, index) => TelecomElement.From(telecom, Id("telecom", index))))
            .Set("gender", row.Gender is { } gender ? WireCode.Of(gender) : null)
            .Set("birthDate", row.BirthDate?.ToString())
            .Set("deceasedDateTime", DeathElement.DateTime(row.Death))
            .Set("address", List(row.Addresses, (address, index) => AddressElement.From(address, Id("address", index))))
            .Set("multipleBirthInteger", row.MultipleBirth)
            .Set("contact", List(row.EmergencyContacts, (contact, index) => EmergencyContactElement.From(contact, Id("contact", index))))
            .Append("generalPractitioner", RegistrationElement.Practice(row.Practice, Id("generalPractitioner", 0)))
            .Set("managingOrganization", RegistrationElement.ManagingOrganisation(row.ManagingOrganisation));
    }

    public static JsonObject Head(NhsNumber nhsNumber, int version, Confidentiality confidentiality) => new()
    {
        ["resourceType"] = "Patient",
        ["id"] = nhsNumber.Value,
        ["meta"] = ConfidentialityElement.Meta(version, confidentiality),
    };

    /// <summary>PDS shows no other verification status than 01.</summary>
    public static JsonObject Identifier(NhsNumber nhsNumber)
    {
        var verified = CodeSystems.NhsNumberVerificationStatus.Concept("01");
        verified.Objects("coding").First()["version"] = "1.0.0";

        return new JsonObject
        {
            ["extension"] = new JsonArray(
                ExtensionElement.Part(PatientExtensions.NhsNumberVerificationStatus, "valueCodeableConcept", verified)),
            ["system"] = NhsNumber.System,
            ["value"] = nhsNumber.Value,
        };
    }

    private static JsonArray Extensions(PatientRow row)
    {
        JsonObject?[] all =
        [
            ExtensionElement.Organisation(PatientExtensions.NominatedPharmacy, row.NominatedPharmacy),
            ExtensionElement.Organisation(PatientExtensions.PreferredDispenser, row.DispensingDoctor),
            ExtensionElement.Organisation(PatientExtensions.ApplianceSupplier, row.ApplianceSupplier),
            DeathElement.Notification(row.Death),
            PreferenceElements.Communication(row.Language, row.InterpreterRequired),
            PreferenceElements.ContactPreference(row.ContactPreference),
            PreferenceElements.BirthPlace(row.BirthPlace),
            PreferenceElements.Removal(row.Removal),
        ];

        return new JsonArray([.. all.OfType<JsonObject>()]);
    }

    private static JsonArray List<TRow>(IEnumerable<TRow> rows, Func<TRow, int, JsonObject> element) =>
        new([.. rows.Select(element)]);
}
