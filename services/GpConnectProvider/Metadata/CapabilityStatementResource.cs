using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.Metadata;

/// <summary>A capability as an STU3 CapabilityStatement.</summary>
internal static class CapabilityStatementResource
{
    private const string Stu3 = "https://fhir.nhs.uk/STU3";
    private const string ReleaseDate = "2022-07-08";

    public static JsonObject From(Capability capability) => new()
    {
        ["resourceType"] = "CapabilityStatement",
        ["version"] = capability.Version,
        ["name"] = capability.Name,
        ["status"] = "active",
        ["date"] = ReleaseDate,
        ["publisher"] = "SpineSandbox",
        ["contact"] = new JsonArray(new JsonObject { ["name"] = "SpineSandbox" }),
        ["description"] = $"This server implements the GP Connect API version {capability.Version}",
        ["copyright"] = "Copyright NHS Digital 2016-20",
        ["kind"] = "capability",
        ["software"] = new JsonObject
        {
            ["name"] = "SpineSandbox GP Connect provider", ["version"] = SandboxVersion.Number, ["releaseDate"] = ReleaseDate,
        },
        ["fhirVersion"] = "3.0.1",
        ["acceptUnknown"] = "both",
        ["format"] = new JsonArray(FhirMediaTypes.Json, FhirMediaTypes.Xml),
        ["profile"] = new JsonArray([.. capability.Profiles.Select(name => Reference(name.StartsWith("https:", StringComparison.Ordinal) ? name : $"{Stu3}/StructureDefinition/{name}"))]),
        ["rest"] = new JsonArray(Rest(capability)),
    };

    private static JsonObject Rest(Capability capability) => new JsonObject
    {
        ["mode"] = "server",
        ["security"] = new JsonObject { ["cors"] = true },
    }
        .Set("resource", new JsonArray([.. capability.Resources.Select(Resource)]))
        .Set("operation", new JsonArray([.. capability.Operations.Select(Operation)]));

    private static JsonObject Resource(ResourceCapability resource) => new JsonObject
    {
        ["type"] = resource.Type,
        ["interaction"] = new JsonArray([.. resource.Interactions.Select(code => new JsonObject { ["code"] = code })]),
    }
        .Set("updateCreate", resource.UpdateCreate)
        .Set("searchInclude", new JsonArray([.. resource.Includes.Select(include => JsonValue.Create(include))]))
        .Set("searchParam", new JsonArray([.. resource.Search.Select(SearchParameter)]));

    private static JsonObject SearchParameter(SearchCapability parameter) => new() { ["name"] = parameter.Name, ["type"] = parameter.Type };

    private static JsonObject Operation(OperationCapability operation) => new()
    {
        ["name"] = operation.Name,
        ["definition"] = Reference($"{Stu3}/OperationDefinition/{operation.Definition}"),
    };

    private static JsonObject Reference(string reference) => new() { ["reference"] = reference };
}
