using System.Text;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Tests;

/// <summary>Documents for tests, written as JSON; short ones with apostrophes for quotes.</summary>
internal static class Documents
{
    public static JsonObject Json(string text) =>
        FhirJson.Parse(Encoding.UTF8.GetBytes(text.Contains('"') ? text : text.Replace('\'', '"')));

    public static string Text(JsonObject document) => Encoding.UTF8.GetString(FhirJson.ToUtf8(document));

    public static string Xml(JsonObject document, FhirVersion version) => Encoding.UTF8.GetString(new FhirXml(version).ToUtf8(document));

    public static JsonObject FromXml(string xml, FhirVersion version, out IReadOnlyList<ValidationIssue> issues)
    {
        List<ValidationIssue> found = [];
        var document = new FhirXml(version).Parse(Encoding.UTF8.GetBytes(xml), found);
        issues = found;
        return document;
    }

    /// <summary>The issues as lines, as a developer reads them.</summary>
    public static IEnumerable<string> Lines(JsonObject document, FhirVersion version, ValidationOptions? options = null) =>
        new FhirValidator(version, options).Validate(document).Select(issue => issue.ToString());
}
