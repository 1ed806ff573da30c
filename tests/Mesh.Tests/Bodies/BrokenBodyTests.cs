using System.Net;
using System.Net.Sockets;
using System.Text;
using SpineSandbox.Mesh.Tests.Surroundings;

namespace SpineSandbox.Mesh.Tests.Bodies;

public sealed class BrokenBodyTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    private const int Half = 200_000;

    [Fact]
    public async Task A_body_that_breaks_off_leaves_nothing_and_may_be_sent_again_as_it_was()
    {
        var token = mesh.Alice.NextToken().ToString();
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(new Uri(mesh.Address).Host, new Uri(mesh.Address).Port, TestContext.Current.CancellationToken);
            await connection.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /messageexchange/X26ABC1/outbox HTTP/1.1\r\nHost: mesh\r\nAuthorization: {token}\r\nMex-To: X26ABC2\r\n" +
                    $"Mex-WorkflowID: {MeshFixture.Workflow}\r\nContent-Length: {2 * Half}\r\n\r\n{new string('x', Half)}"),
                TestContext.Current.CancellationToken);
            await Until.FoundAsync(() => Task.FromResult(mesh.BodyFiles().Length == 1 ? "half of it" : null));
            connection.Client.LingerState = new LingerOption(true, 0);
        }

        await Until.FoundAsync(() => Task.FromResult(mesh.BodyFiles().Length == 0 ? "gone" : null));
        Assert.Empty(await mesh.Bob.InboxAsync());
        await Until.FoundAsync(async () =>
            (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With("Authorization", token))).Status == HttpStatusCode.Accepted ? "taken" : null);
        Assert.Single(await mesh.Bob.InboxAsync());
    }
}
