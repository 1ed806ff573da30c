using SpineSandbox.LocalEngine.Bundle;
using SpineSandbox.LocalEngine.Running;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>The real Aspire dashboard as one more process of the supervisor.</summary>
internal static class DashboardProcess
{
    public const string Name = "aspire-dashboard";

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    public static LaunchSpec Spec(AspireBundle bundle, DashboardOptions options) => new(
        Name,
        bundle.DashboardPath,
        ["dashboard"],
        Path.GetDirectoryName(bundle.DashboardPath) ?? ".",
        new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = options.Url.GetLeftPart(UriPartial.Authority),
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = options.OtlpUrl.GetLeftPart(UriPartial.Authority),
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = $"http://127.0.0.1:{options.ResourceServiceUrl.Port}",
            ["DASHBOARD__FRONTEND__AUTHMODE"] = "BrowserToken",
            ["DASHBOARD__FRONTEND__BROWSERTOKEN"] = options.BrowserToken,
            ["DASHBOARD__RESOURCESERVICECLIENT__AUTHMODE"] = "ApiKey",
            ["DASHBOARD__RESOURCESERVICECLIENT__APIKEY"] = options.ResourceServiceKey,
            ["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey",
            ["DASHBOARD__OTLP__PRIMARYAPIKEY"] = options.OtlpKey,
        });

    public static async Task WaitUntilItAnswersAsync(Uri url, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

        while (true)
        {
            try
            {
                using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Beat, time, cancellationToken);
            }
        }
    }
}
