using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Console.Reset;

/// <summary>A reset of the console is a reset of the whole sandbox: every service that runs goes back to the seed.</summary>
internal sealed class SandboxReset(IHttpClientFactory clients, ServiceAddresses addresses) : IResettable
{
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient();
        var others = addresses.Names.Where(name => name != "console");
        await Task.WhenAll(others.Select(name => ResetAsync(http, name, cancellationToken)));
    }

    private async Task ResetAsync(HttpClient http, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.PostAsync(new Uri($"{addresses.Of(name)}{SandboxEndpoints.Root}/reset"), null, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
        {
            // Not running: it will begin from the seed.
        }
    }
}
