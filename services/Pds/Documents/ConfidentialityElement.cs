using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>meta</c>: the version and how far the record is shown.</summary>
internal static class ConfidentialityElement
{
    private const string System = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private static readonly Dictionary<Confidentiality, (string Code, string Display)> Labels = new()
    {
        [Confidentiality.Unrestricted] = ("U", "unrestricted"),
        [Confidentiality.Restricted] = ("R", "restricted"),
        [Confidentiality.VeryRestricted] = ("V", "very restricted"),
    };

    public static JsonObject Meta(int version, Confidentiality confidentiality)
    {
        var (code, display) = Labels[confidentiality];
        return new JsonObject
        {
            ["versionId"] = $"{version}",
            ["security"] = new JsonArray(new JsonObject { ["system"] = System, ["code"] = code, ["display"] = display }),
        };
    }

    public static Confidentiality Of(JsonObject patient)
    {
        var code = patient.Obj("meta")?.Objects("security").FirstOrDefault()?.Str("code");
        return Labels.FirstOrDefault(label => label.Value.Code == code).Key;
    }
}
