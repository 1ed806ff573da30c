using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>Asks one address once.</summary>
internal sealed class HttpHealthCheck(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Patience,
    };

    public async Task<HealthReportSnapshot> RunAsync(HttpHealthCheckAnnotation check, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(check.Endpoint.Url + check.Path), cancellationToken);
            var status = (int)response.StatusCode;

            return status == check.StatusCode
                ? Report(check, HealthStatus.Healthy, null, null)
                : Report(check, HealthStatus.Unhealthy, $"answered {status} instead of {check.StatusCode}", null);
        }
        catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
        {
            // It does not listen yet. While it starts that happens ten times a second, and a stack trace, which tells nothing of it, is costly.
            return Report(check, HealthStatus.Unhealthy, refused.Message, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Report(check, HealthStatus.Unhealthy, failure.Message, failure.ToString());
        }
    }

    public void Dispose() => _http.Dispose();

    private HealthReportSnapshot Report(HttpHealthCheckAnnotation check, HealthStatus status, string? description, string? exception) =>
        new(check.Key, status, description, exception) { LastRunAt = time.GetUtcNow().UtcDateTime };
}
