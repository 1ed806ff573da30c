using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Mesh.Tests.Authorisation;

/// <summary>A client that is told 5xx sends the same bytes again, token and all.</summary>
public sealed class RepetitionTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    [Fact]
    public async Task A_repetition_after_a_server_fault_is_taken()
    {
        var token = mesh.Alice.NextToken().ToString();
        var bodies = Path.Combine(mesh.Service.Services.GetRequiredService<SandboxFolders>().Data, "bodies");
        Directory.Delete(bodies, recursive: true);

        var broken = await mesh.Alice.AskAsync(Large(token));
        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Contains("An internal error occurred.", broken.Text, StringComparison.Ordinal);
        Assert.Empty(await mesh.Bob.InboxAsync());

        Directory.CreateDirectory(bodies);
        Assert.Equal(HttpStatusCode.Accepted, (await mesh.Alice.AskAsync(Large(token))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await mesh.Alice.AskAsync(Large(token))).Status);
        Assert.Single(await mesh.Bob.InboxAsync());
    }

    private HttpRequestMessage Large(string token) =>
        mesh.Alice.Message(mesh.Bob.Id.Value, new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 200_000)))).With("Authorization", token);
}
