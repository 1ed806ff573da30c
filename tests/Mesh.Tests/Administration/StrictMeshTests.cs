using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;

namespace SpineSandbox.Mesh.Tests.Administration;

public sealed class StrictMeshTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    [Theory]
    [InlineData("DELETE", "/admin/reset")]
    [InlineData("DELETE", "/messageexchange/admin/reset/X26ABC1")]
    [InlineData("POST", "/messageexchange/admin/report")]
    [InlineData("GET", "/admin/mailbox/X26ABC1")]
    public async Task Offers_no_calls_without_a_token_unless_told_to(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await mesh.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task A_reset_forgets_messages_and_their_files()
    {
        await mesh.Alice.SendAsync(mesh.Bob, new string('x', 100_000));
        Assert.Single(mesh.BodyFiles());

        using var reset = await mesh.Anonymous.PostAsync("/_sandbox/reset", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Empty(await mesh.Bob.InboxAsync());
        Assert.Empty(mesh.BodyFiles());
    }
}
