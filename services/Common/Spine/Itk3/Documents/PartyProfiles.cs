using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>
/// Renders the people of a payload by the profiles of its family: Care Connect for documents, GP Connect's own for record updates.
/// </summary>
internal sealed record PartyProfiles(string Patient, string Practitioner, string Organization, string NumberStatusExtension, string NumberStatusSystem)
{
    private const string Verified = "01";
    private const string VerifiedDisplay = "Number present and verified";

    public static readonly PartyProfiles CareConnectUk = new(
        CareConnect.Patient, CareConnect.Practitioner, CareConnect.Organization, CareConnect.NumberStatusExtension, CareConnect.NumberStatusSystem);

    public static readonly PartyProfiles GpConnect = new(
        CareConnect.GpcPatient, CareConnect.GpcPractitioner, CareConnect.GpcOrganization, CareConnect.GpcNumberStatusExtension, CareConnect.GpcNumberStatusSystem);

    public JsonObject Render(MessagePatient patient) => new JsonObject
    {
        ["resourceType"] = "Patient",
        ["meta"] = Claim(Patient),
        ["identifier"] = new JsonArray(new JsonObject
        {
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = NumberStatusExtension,
                ["valueCodeableConcept"] = Concept(NumberStatusSystem, Verified, VerifiedDisplay),
            }),
            ["system"] = NhsNumber.System,
            ["value"] = patient.NhsNumber.Value,
        }),
        ["name"] = new JsonArray(Name(patient.Prefix, patient.Given, patient.Family)),
        ["gender"] = patient.Gender,
        ["birthDate"] = patient.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public JsonObject Render(MessageAuthor author) => new JsonObject
    {
        ["resourceType"] = "Practitioner",
        ["meta"] = Claim(Practitioner),
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = author.IdSystem, ["value"] = author.Id }),
        ["name"] = new JsonArray(Name(author.Prefix, author.Given, author.Family)),
    }.Append("telecom", Phone(author.Telephone));

    public JsonObject Render(MessageOrganisation organisation) => new JsonObject
    {
        ["resourceType"] = "Organization",
        ["meta"] = Claim(Organization),
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = organisation.OdsCode.Value }),
        ["name"] = organisation.Name,
    }.Append("telecom", Phone(organisation.Telephone));

    public static JsonObject Claim(string profile) => new() { ["profile"] = new JsonArray(profile) };

    public static JsonObject Concept(string system, string code, string display) => new()
    {
        ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code, ["display"] = display }),
    };

    private static JsonObject Name(IReadOnlyList<string> prefix, IReadOnlyList<string> given, string family) =>
        new JsonObject { ["use"] = "official", ["family"] = family }.Set("given", Texts(given)).Set("prefix", Texts(prefix));

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject? Phone(string? number) =>
        number is null ? null : new JsonObject { ["system"] = "phone", ["value"] = number, ["use"] = "work" };
}
