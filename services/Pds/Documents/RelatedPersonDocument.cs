using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary>The RelatedPerson resource.</summary>
internal static class RelatedPersonDocument
{
    private const string RelationshipSystem = "http://hl7.org/fhir/ValueSet/relatedperson-relationshiptype";
    private const string RoleSystem = "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole";
    private const string CopyCorrespondence = "https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-CopyCorrespondenceIndicator";
    private const string Rank = "https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-ContactRank";
    private const int MostTelecoms = 5;

    public static JsonObject From(RelatedPersonRow row, NhsNumber patient, string id) =>
        new JsonObject { ["resourceType"] = "RelatedPerson", ["id"] = id }
            .Set("extension", Extensions(row))
            .Set("identifier", row.NhsNumber is { } own ? new JsonArray(Identifier(own)) : null)
            .Set("active", true)
            .Set("patient", new JsonObject { ["type"] = "Patient", ["identifier"] = Identifier(patient) })
            .Set("relationship", new JsonArray([Concept(RelationshipSystem, row.Relationship), .. row.Roles.Select(role => Concept(RoleSystem, role))]))
            .Set("name", row.Name is { } name ? new JsonArray(NameElement.From(name, $"{id}N")) : null)
            .Set("telecom", new JsonArray([.. row.Telecoms.Take(MostTelecoms).Select((telecom, index) => TelecomElement.From(telecom, $"{id}T{index}"))]))
            .Set("address", row.Address is { } address ? new JsonArray(AddressElement.From(address, $"{id}A")) : null)
            .Set("period", PeriodElement.Of(row.From, row.To));

    public static RelatedPersonRow ToRow(JsonObject person)
    {
        var codes = person.Objects("relationship").SelectMany(concept => concept.Objects("coding")).ToList();
        var (language, interpreterRequired) = PreferenceElements.CommunicationOf(person);

        return new RelatedPersonRow
        {
            Id = person.Str("id"),
            NhsNumber = NhsNumber.TryParse(person.FindIdentifier(NhsNumber.System)?.Str("value"), out var own) ? own : null,
            Name = person.Objects("name").FirstOrDefault() is { } name ? NameElement.ToRow(name) : null,
            Relationship = CodesOf(codes, RelationshipSystem).FirstOrDefault() ?? "",
            Roles = [.. CodesOf(codes, RoleSystem)],
            CopyCorrespondence = person.FindExtension(CopyCorrespondence)?.Bool("valueBoolean"),
            ContactRank = person.FindExtension(Rank)?.Whole("valuePositiveInt"),
            Language = language,
            InterpreterRequired = interpreterRequired,
            ContactPreference = PreferenceElements.ContactPreferenceOf(person),
            Telecoms = [.. person.Objects("telecom").Select(TelecomElement.ToRow)],
            Address = person.Objects("address").FirstOrDefault() is { } address ? AddressElement.ToRow(address) : null,
            From = PeriodElement.Start(person),
            To = PeriodElement.End(person),
        };
    }

    private static IEnumerable<string> CodesOf(IEnumerable<JsonObject> codings, string system) =>
        codings.Where(coding => coding.Str("system") == system).Select(coding => coding.Str("code")).OfType<string>();

    private static JsonObject Identifier(NhsNumber number) => new() { ["system"] = NhsNumber.System, ["value"] = number.Value };

    private static JsonObject Concept(string system, string code) =>
        new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };

    private static JsonArray Extensions(RelatedPersonRow row)
    {
        JsonObject?[] all =
        [
            row.CopyCorrespondence is { } copy ? ExtensionElement.Part(CopyCorrespondence, "valueBoolean", copy) : null,
            row.ContactRank is { } rank ? ExtensionElement.Part(Rank, "valuePositiveInt", rank) : null,
            PreferenceElements.ContactPreference(row.ContactPreference),
            PreferenceElements.Communication(row.Language, row.InterpreterRequired),
        ];

        return new JsonArray([.. all.OfType<JsonObject>()]);
    }
}
