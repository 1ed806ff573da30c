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
        var stages = addresses.Names.Where(name => name != "console").GroupBy(Stage).OrderBy(stage => stage.Key);
        foreach (var stage in stages)
        {
            await Task.WhenAll(stage.Select(name => ResetAsync(http, name, cancellationToken)));
        }
    }

    /// <summary>Messages travel from MESH through its clients' folders: whoever hands them on forgets them before whoever takes them.</summary>
    private static int Stage(string name) => name switch
    {
        "mesh" => 0,
        _ when name.StartsWith("mesh-client", StringComparison.Ordinal) => 1,
        _ => 2,
    };

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
