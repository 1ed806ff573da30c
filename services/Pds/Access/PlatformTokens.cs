using System.Net.Http.Json;
using System.Text.Json;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.Pds.Access;

/// <summary>Has the API platform say what a token of its own allows. Whatever does not look like one is not asked about.</summary>
internal sealed class PlatformTokens(KnownTokens known, IHttpClientFactory clients, ServiceAddresses addresses)
{
    public const string Client = "api-platform";

    public ValueTask<AccessGrant?> ReadAsync(string token, CancellationToken cancellationToken) =>
        token.Length != TokenIntrospection.TokenLength || !token.All(char.IsAsciiLetterOrDigit) || addresses.Find("api-platform") is not { } platform ? default
        : known.Find(token) is { } grant ? new(grant)
        : new(AskAsync(token, platform, cancellationToken));

    private async Task<AccessGrant?> AskAsync(string token, string platform, CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            using var answer = await http.PostAsJsonAsync(new Uri(platform + TokenIntrospection.Path), new IntrospectedToken(token), cancellationToken);
            answer.EnsureSuccessStatusCode();
            var said = await answer.Content.ReadFromJsonAsync<TokenIntrospection>(cancellationToken);
            if (said is not { Active: true } || ScopeModes.GrantOf(said) is not { } grant)
            {
                return null;
            }

            known.Keep(token, grant, said.ExpiresAt);

            return grant;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // To take it for a stranger's would open what it may not see.
            throw new PdsException(AccessErrors.CannotJudgeToken(fault.Message));
        }
    }
}
