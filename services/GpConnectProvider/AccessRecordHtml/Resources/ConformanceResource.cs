using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>What this server says of itself.</summary>
internal static class ConformanceResource
{
    private const string Version = "0.7.4";

    private static readonly string[] Profiles =
        ["patient", "operationoutcome", "practitioner", "organization", "searchset-bundle", "carerecord-composition"];

    public static JsonObject Create() => new()
    {
        ["resourceType"] = "Conformance",
        ["version"] = Version,
        ["name"] = "GP Connect",
        ["status"] = "active",
        ["date"] = "2022-07-08",
        ["publisher"] = "SpineSandbox",
        ["description"] = $"This server implements the GP Connect API version {Version}",
        ["kind"] = "capability",
        ["software"] = new JsonObject { ["name"] = "SpineSandbox GP Connect provider", ["version"] = SandboxVersion.Number },
        ["fhirVersion"] = "1.0.2",
        ["acceptUnknown"] = "both",
        ["format"] = new JsonArray(FhirMediaTypes.LegacyXml, FhirMediaTypes.LegacyJson),
        ["profile"] = new JsonArray([.. Profiles.Select(name => Reference($"http://fhir.nhs.net/StructureDefinition/gpconnect-{name}-1"))]),
        ["rest"] = new JsonArray(new JsonObject
        {
            ["mode"] = "server",
            ["operation"] = new JsonArray(new JsonObject
            {
                ["name"] = "gpc.getcarerecord",
                ["definition"] = Reference("OperationDefinition/gpc.getcarerecord"),
            }),
        }),
    };

    private static JsonObject Reference(string reference) => new() { ["reference"] = reference };
}
