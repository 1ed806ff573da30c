using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Checks a document against its schema table and the rules that no table can hold.</summary>
public sealed class FhirValidator(FhirVersion version, ValidationOptions? options = null)
{
    private readonly FhirSchema schema = FhirSchema.For(version);

    private readonly ValidationOptions options = options ?? ValidationOptions.Strict;

    /// <summary>All faults in document order, what is missing last within its parent.</summary>
    public IReadOnlyList<ValidationIssue> Validate(JsonObject resource)
    {
        var log = new IssueLog(options.MaxIssues, resource.ResourceType() ?? "Resource");
        new StructureCheck(schema, options, log).Resource(resource);
        return log.Issues;
    }
}
