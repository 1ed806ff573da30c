using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Asks the service behind a proxy whether it is well.</summary>
internal sealed class BackendHealth(HttpClient http, ServiceAddresses addresses)
{
    public async Task<HealthAnswer> AskAsync(string service, CancellationToken cancellationToken)
    {
        if (addresses.Find(service) is not { } address)
        {
            return new HealthAnswer(0, false, $"{service} is not part of this sandbox");
        }

        var url = address + "/health";
        try
        {
            using var answer = await http.GetAsync(new Uri(url), cancellationToken);

            return new HealthAnswer((int)answer.StatusCode, false, await answer.Content.ReadAsStringAsync(cancellationToken), url);
        }
        catch (HttpRequestException unreachable)
        {
            return new HealthAnswer(0, false, unreachable.Message, url);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthAnswer(0, true, "No answer in time", url);
        }
    }
}

/// <summary>What came of asking.</summary>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
internal sealed record HealthAnswer(int Status, bool TimedOut, string Outcome, string Url = "");
