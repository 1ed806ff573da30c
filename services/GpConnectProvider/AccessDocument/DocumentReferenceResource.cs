using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>What a document is (CareConnect-GPC-DocumentReference-1), and where its content can be retrieved.</summary>
internal static class DocumentReferenceResource
{
    private const string NotReceived = "The practice has not received the content of this document.";
    private const string TooLarge = "The document is too large to be retrieved.";

    /// <param name="root">The address of this service root, which the attachment's begins with.</param>
    public static JsonObject From(ListedDocument document, Practice practice, string root)
    {
        var row = document.Row;

        return new JsonObject
        {
            ["resourceType"] = "DocumentReference",
            ["id"] = document.Id,
            ["meta"] = Stu3.Meta("CareConnect-GPC-DocumentReference-1").Append("security", Disclosure.LabelOf(row)),
            ["identifier"] = new JsonArray(Stu3.Identifier(Stu3.RecordSystem(practice.OdsCode), document.Id)),
            ["status"] = "current",
            ["type"] = CodedTerm.Of(row.Type, CodedTerm.DescriptionOfNhsDigital),
            ["subject"] = Stu3.Reference("Patient", $"{document.PatientId}"),
            ["created"] = row.Date.ToString(),
            ["indexed"] = Stu3.Instant(row.Recorded ?? row.Date),
        }
            .Append("author", row.AuthorOrganisation is { } author ? Stu3.Reference("Organization", author.Value) : null)
            .Set("custodian", Stu3.Reference("Organization", practice.OdsCode.Value))
            .Set("description", row.Title)
            .Append("securityLabel", Disclosure.ConceptOf(row))
            .Append("content", new JsonObject { ["attachment"] = Attachment(document, root) })
            .Set("context", row.Setting is { } setting ? new JsonObject { ["practiceSetting"] = CodedTerm.Of(setting, CodedTerm.DescriptionOfNhsDigital) } : null);
    }

    private static JsonObject Attachment(ListedDocument document, string root) => new JsonObject
    {
        ["contentType"] = document.Row.ContentType,
    }
        .Set("url", document.IsGiven ? $"{root}/Binary/{document.Id}" : null)
        .Set("size", document.Size ?? 0)
        .Set("title", document switch { { IsGiven: true } => null, { Size: null } => NotReceived, _ => TooLarge });
}
