using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Testing.FhirKit;

/// <summary>The FHIR client of npm, fhir-kit-client, run as a user's script would.</summary>
/// <param name="BaseUrl">The FHIR base of a service that listens.</param>
/// <param name="Headers">Sent with every request.</param>
public sealed record FhirKitClient(string BaseUrl, params (string Name, string Value)[] Headers)
{
    private const string Node = "node";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Testing", "FhirKit");

    /// <summary>Why the client cannot be run here; null where it can.</summary>
    public static async Task<string?> MissingAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "fhir-kit-client")))
        {
            return "fhir-kit-client is not installed: npm ci --prefix tests/Testing/FhirKit (./test.sh does it)";
        }

        try
        {
            var (exitCode, version, _) = await CommandLine.RunAsync(Node, "-p", "parseInt(process.versions.node) >= 20");
            return exitCode == 0 && version.Trim() == "true" ? null : "fhir-kit-client needs Node.js 20 or newer";
        }
        catch (Win32Exception)
        {
            return "Node.js is not installed";
        }
    }

    /// <summary>Makes the calls in order.</summary>
    /// <param name="calls">Each with <c>method</c>, a method of the client, and that method's parameters.</param>
    public async Task<IReadOnlyList<FhirKitAnswer>> RunAsync(params IEnumerable<JsonObject> calls)
    {
        var script = new JsonObject
        {
            ["baseUrl"] = BaseUrl,
            ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value))),
            ["calls"] = new JsonArray([.. calls]),
        };
        var (exitCode, output, errors) = await CommandLine.RunAsync(Node, Path.Combine(Folder, "calls.mjs"), script.ToJsonString());

        return exitCode == 0
            ? JsonSerializer.Deserialize<FhirKitAnswer[]>(output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException(errors);
    }
}
