using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Authorisation;

/// <summary>A used token stays used when MESH starts again.</summary>
public sealed class TokenMemoryTests
{
    [Fact]
    public async Task Remembers_used_tokens_over_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-mesh-").FullName;
        try
        {
            string token;
            await using (var first = new PersistentMesh(folder))
            {
                await first.InitializeAsync();
                token = first.Alice.NextToken().ToString();
                Assert.Equal(HttpStatusCode.OK, (await AskAsync(first, token)).Status);
            }

            await using var second = new PersistentMesh(folder);
            await second.InitializeAsync();
            (await AskAsync(second, token)).IsError(HttpStatusCode.Forbidden, "", "Error Duplicated Authentication Token");
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    private static Task<Answer> AskAsync(MeshFixture mesh, string token) =>
        mesh.Alice.AskAsync(mesh.Alice.Request(HttpMethod.Get, "/inbox").With("Authorization", token));

    private sealed class PersistentMesh(string folder) : MeshFixture
    {
        protected override void Configure(SandboxService<Program> service) =>
            service.With("Sandbox:Persist", "true").With("Sandbox:DataDirectory", folder);
    }
}
