using System.Net;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The composition that both payloads begin with; its sections are added by who builds it.</summary>
internal static class CompositionResource
{
    /// <summary>Documents have identifiers that are UUIDs.</summary>
    private const string UuidSystem = "https://tools.ietf.org/html/rfc4122";

    private const string Normal = "N";

    public static JsonObject Create(
        Guid documentId,
        int version,
        Guid? replaces,
        SnomedCoding type,
        string title,
        string subject,
        DateTimeOffset date,
        Guid patient,
        Guid author,
        Guid custodian)
    {
        var composition = new JsonObject
        {
            ["resourceType"] = "Composition",
            ["meta"] = PartyProfiles.Claim(CareConnect.Composition),
            ["text"] = new JsonObject { ["status"] = "generated", ["div"] = Narrative($"{subject}. Version {version}") },
            ["identifier"] = Identifier(documentId),
            ["status"] = "final",
            ["type"] = PartyProfiles.Concept(CareConnect.Snomed, type.Code, type.Display),
            ["subject"] = ItkMessage.Reference(patient),
            ["date"] = ItkTime.Of(date),
            ["author"] = new JsonArray(ItkMessage.Reference(author)),
            ["title"] = title,
            ["confidentiality"] = Normal,
            ["custodian"] = ItkMessage.Reference(custodian),
        };

        return replaces is { } old
            ? composition.Append("relatesTo", new JsonObject { ["code"] = "replaces", ["targetIdentifier"] = Identifier(old) })
            : composition;
    }

    private static JsonObject Identifier(Guid id) => new() { ["system"] = UuidSystem, ["value"] = $"{id}" };

    private static string Narrative(string text) => $"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{WebUtility.HtmlEncode(text)}</p></div>";
}
