using System.ComponentModel;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Clients;

/// <summary>The published client of npm, <c>nhs-mesh-client</c>, unchanged, over plain HTTP.</summary>
public sealed class NpmClientTests(PythonClientTests.MeshOfNow mesh) : IClassFixture<PythonClientTests.MeshOfNow>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Mesh.Tests", "Clients", "Npm");

    [Fact]
    public async Task Shakes_hands_sends_whole_and_in_chunks_reads_and_acknowledges()
    {
        var missing = await MissingAsync();
        Assert.SkipWhen(missing is not null, missing ?? "");

        // Above 10 MB the client sends chunks.
        var (exitCode, output, errors) = await CommandLine.RunAsync("node", Path.Combine(Folder, "calls.mjs"), mesh.Address, "a letter", "21");

        Assert.True(exitCode == 0, errors);
        var told = JsonNode.Parse(output)!;
        var (letter, file) = (told["received"]![0]!, told["received"]![1]!);
        Assert.Equal("[200,200]", told["handshakes"]!.ToJsonString());
        Assert.Equal(((string?)told["sent"], 200, "a letter"), ((string?)letter["message"], (int)letter["status"]!, (string?)letter["text"]));
        Assert.Equal(((string?)told["chunked"], 206, true), ((string?)file["message"], (int)file["status"]!, (bool)file["whole"]!));
        Assert.Equal((200, 200, "[]"), ((int)letter["acknowledged"]!, (int)file["acknowledged"]!, told["left"]!.ToJsonString()));
        Assert.Equal(403, (int)told["refused"]!);
    }

    private static async Task<string?> MissingAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "nhs-mesh-client")))
        {
            return "nhs-mesh-client is not installed: npm ci --prefix tests/Mesh.Tests/Clients/Npm (./test.sh does it)";
        }

        try
        {
            // It imports its package.json in a way that Node.js took up to 21.
            var (exitCode, version, _) = await CommandLine.RunAsync("node", "-p", "parseInt(process.versions.node) < 22");
            return exitCode == 0 && version.Trim() == "true" ? null : "nhs-mesh-client 1.0.9 runs on Node.js up to 21";
        }
        catch (Win32Exception)
        {
            return "Node.js is not installed";
        }
    }
}
