using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Authorisation;

public sealed class TokenTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    private const string ClientHeaders = "client";

    [Theory]
    [InlineData("")]
    [InlineData("Bearer abc")]
    [InlineData("NHSMESH X26ABC1:n:1:202603020930")]
    [InlineData("NHSMESH X26ABC1:n:one:202603020930:00")]
    [InlineData("NHSMESH X26 ABC1:n:1:202603020930:00")]
    public async Task Refuses_a_header_that_is_no_token(string header) =>
        (await HandshakeAsync(header)).IsError(HttpStatusCode.Forbidden, "", "Error reading from Authorization header");

    [Fact]
    public async Task Refuses_a_request_without_a_token() =>
        (await HandshakeAsync(null)).IsError(HttpStatusCode.Forbidden, "", "Error reading from Authorization header");

    [Fact]
    public async Task Refuses_the_token_of_another_mailbox() =>
        (await HandshakeAsync(mesh.Bob.NextToken().ToString())).IsError(HttpStatusCode.Forbidden, "", "Mailbox id does not match token");

    [Fact]
    public async Task Refuses_a_mailbox_that_nobody_has() =>
        (await mesh.ClientOf("NOBODY1").GetAsync("/inbox")).IsError(HttpStatusCode.Forbidden, "EPL-151", "No mailbox matched");

    [Theory]
    [InlineData("wrong", "TestKey")]
    [InlineData("password", "wrong")]
    public async Task Refuses_a_wrong_password_or_key(string password, string key)
    {
        var token = NhsMeshToken.Create(mesh.Alice.Id, password, key, Guid.NewGuid(), 0, mesh.Service.Clock.GetUtcNow());

        (await HandshakeAsync(token.ToString())).IsError(HttpStatusCode.Forbidden, "", "Invalid Authentication Token");
    }

    [Theory]
    [InlineData(-121, false)]
    [InlineData(-119, true)]
    [InlineData(119, true)]
    [InlineData(121, false)]
    public async Task Takes_a_token_for_two_hours_before_and_after_its_time(int minutes, bool taken)
    {
        var token = NhsMeshToken.Create(mesh.Alice.Id, "password", "TestKey", Guid.NewGuid(), 0, mesh.Service.Clock.GetUtcNow().AddMinutes(minutes));

        Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await HandshakeAsync(token.ToString())).Status);
    }

    [Fact]
    public async Task Takes_no_token_twice()
    {
        var token = mesh.Alice.NextToken().ToString();

        Assert.Equal(HttpStatusCode.OK, (await HandshakeAsync(token)).Status);
        (await HandshakeAsync(token)).IsError(HttpStatusCode.Forbidden, "", "Error Duplicated Authentication Token");
    }

    [Fact]
    public async Task Takes_a_nonce_again_with_another_count()
    {
        var nonce = Guid.NewGuid();
        for (var count = 0; count < 3; count++)
        {
            var token = NhsMeshToken.Create(mesh.Alice.Id, "password", "TestKey", nonce, count, mesh.Service.Clock.GetUtcNow());
            Assert.Equal(HttpStatusCode.OK, (await HandshakeAsync(token.ToString())).Status);
        }
    }

    [Fact]
    public async Task A_count_with_zeros_before_it_is_the_same_count()
    {
        var token = NhsMeshToken.Create(mesh.Alice.Id, "password", "TestKey", Guid.NewGuid(), 7, mesh.Service.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, (await HandshakeAsync(token.ToString())).Status);

        // The hash is over the text as sent, so only its owner can write it so.
        var padded = token with { NonceCount = "007" };
        var hash = System.Security.Cryptography.HMACSHA256.HashData(
            "TestKey"u8, System.Text.Encoding.UTF8.GetBytes($"{padded.MailboxId}:{padded.Nonce}:{padded.NonceCount}:password:{padded.Timestamp}"));
        (await HandshakeAsync((padded with { Hash = Convert.ToHexStringLower(hash) }).ToString()))
            .IsError(HttpStatusCode.Forbidden, "", "Error Duplicated Authentication Token");
    }

    [Fact]
    public async Task One_of_many_at_once_with_the_same_token_is_taken()
    {
        var token = mesh.Alice.NextToken().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => HandshakeAsync(token)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refused_request_uses_its_token_up_as_well()
    {
        var token = mesh.Alice.NextToken().ToString();
        var request = mesh.Alice.Request(HttpMethod.Get, "/inbox/20260105100003123456_A1B2C3").With("Authorization", token);

        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Alice.AskAsync(request)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await HandshakeAsync(token)).Status);
    }

    [Fact]
    public async Task The_exchange_says_why_and_what_to_do_and_hides_the_token()
    {
        await HandshakeAsync(mesh.Bob.NextToken().ToString());

        var exchanges = await mesh.Anonymous.GetStringAsync("/_sandbox/exchanges", TestContext.Current.CancellationToken);
        Assert.Contains("The token is of mailbox X26ABC2, the path of X26ABC1.", exchanges, StringComparison.Ordinal);
        Assert.Contains("NHSMESH ***", exchanges, StringComparison.Ordinal);
    }

    private Task<Answer> HandshakeAsync(string? token) => mesh.Alice.AskAsync(mesh.Alice.Request(HttpMethod.Post, "")
        .With("Authorization", token)
        .With(MexHeaders.ClientVersion, ClientHeaders).With(MexHeaders.OsName, ClientHeaders).With(MexHeaders.OsVersion, ClientHeaders));
}
