using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir;

/// <summary>A resource as it was read, with everything that is wrong with it.</summary>
public sealed record FhirDocument(JsonObject Resource, IReadOnlyList<ValidationIssue> Issues)
{
    public bool IsValid => !Issues.Any(issue => issue.IsError);

    /// <summary>Reads and validates a body of either format.</summary>
    /// <exception cref="FhirFormatException">The text is neither well-formed JSON nor XML.</exception>
    public static FhirDocument Read(byte[] body, FhirFormat format, FhirVersion version, ValidationOptions? options = null)
    {
        List<ValidationIssue> issues = [];
        var resource = format == FhirFormat.Xml ? new FhirXml(version).Parse(body, issues) : FhirJson.Parse(body);
        return Judge(resource, issues, version, options);
    }

    /// <inheritdoc cref="Read(byte[], FhirFormat, FhirVersion, ValidationOptions?)" />
    public static async ValueTask<FhirDocument> ReadAsync(
        HttpRequest request, FhirFormat format, FhirVersion version, ValidationOptions? options, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, ct);
        return Read(buffer.ToArray(), format, version, options);
    }

    private static FhirDocument Judge(JsonObject resource, List<ValidationIssue> xmlIssues, FhirVersion version, ValidationOptions? options)
    {
        // In XML an unknown element is seen by the reader, which knows no modes.
        var unknown = (options ?? ValidationOptions.Strict).UnknownElements;
        var fromXml = xmlIssues.Select(issue => issue.Diagnostics == IssueLog.UnknownElement ? issue with { Severity = unknown } : issue);
        return new FhirDocument(resource, [.. fromXml, .. new FhirValidator(version, options).Validate(resource)]);
    }
}
