using System.ComponentModel;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Clients;

/// <summary>An OAuth client library from npm that knows nothing of the sandbox, run as a developer's script would.</summary>
public sealed class OAuthClientTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ApiPlatform.Tests", "Clients");

    [Fact]
    public async Task Gets_a_token_and_asks_PDS()
    {
        if (await MissingAsync() is { } missing)
        {
            Assert.Skip(missing);
        }

        // Its clock is the machine's, and the platform's stands still: it is moved to now.
        await using var running = new RunningPlatform();
        running.Advance(DateTimeOffset.UtcNow - running.Now);
        var application = await TestApplication.WithKeyAsync(running, ShippedSeed.Role("application.test"), "");
        var patient = ShippedSeed.Role("patient.plain");

        var script = new JsonObject
        {
            ["issuer"] = running.Address,
            ["apiKey"] = application.ApiKey,
            ["kid"] = application.Header().Str("kid"),
            ["privateKey"] = application.Key.ExportPkcs8PrivateKeyPem(),
            ["url"] = $"{running.Address}/personal-demographics/FHIR/R4/Patient/{patient}",
        };
        var (exitCode, output, errors) = await CommandLine.RunAsync("node", Path.Combine(Folder, "call-pds.mjs"), script.ToJsonString());

        Assert.True(exitCode == 0, errors);
        var answer = JsonNode.Parse(output)!.AsObject();
        Assert.Equal((599, 200, patient), (answer.Whole("expiresIn"), answer.Whole("status"), answer.Obj("body")!.Str("id")));
    }

    private static async Task<string?> MissingAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "openid-client")))
        {
            return "openid-client is not installed: npm ci --prefix tests/ApiPlatform.Tests/Clients (./test.sh does it)";
        }

        try
        {
            var (exitCode, version, _) = await CommandLine.RunAsync("node", "-p", "parseInt(process.versions.node) >= 20");

            return exitCode == 0 && version.Trim() == "true" ? null : "openid-client needs Node.js 20 or newer";
        }
        catch (Win32Exception)
        {
            return "Node.js is not installed";
        }
    }
}
