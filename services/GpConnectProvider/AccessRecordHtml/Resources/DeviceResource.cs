using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The software that made the answer.</summary>
internal static class DeviceResource
{
    public const string Id = "1";

    public static JsonObject From(Practice practice) => new()
    {
        ["resourceType"] = "Device",
        ["id"] = Id,
        ["meta"] = Dstu2.Profile("device"),
        ["identifier"] = new JsonArray(Dstu2.Identifier("https://spine-sandbox.test/Id/gp-connect-provider", practice.Asid.Value)),
        ["type"] = new JsonObject { ["text"] = "GP clinical system" },
        ["model"] = "SpineSandbox GP Connect provider",
        ["version"] = SandboxVersion.Number,
        ["owner"] = Dstu2.Reference("Organization", practice.OdsCode.Value),
    };
}
