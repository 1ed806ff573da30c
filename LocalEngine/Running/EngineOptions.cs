using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>How this run of the engine is set up. The names read are those that Aspire itself reads.</summary>
internal sealed record EngineOptions(string ApplicationName, DashboardOptions? Dashboard)
{
    public static EngineOptions From(DistributedApplicationOptions options, IConfiguration configuration, IHostEnvironment environment) =>
        new(
            options.DashboardApplicationName ?? environment.ApplicationName,
            options.DisableDashboard ? null : DashboardOptions.From(configuration));
}

/// <summary>Where the dashboard and its two data sources listen, and the secrets between them.</summary>
internal sealed record DashboardOptions(
    Uri Url, Uri OtlpUrl, Uri ResourceServiceUrl, string BrowserToken, string OtlpKey, string ResourceServiceKey)
{
    public static DashboardOptions From(IConfiguration configuration) => new(
        Address(configuration, "ASPNETCORE_URLS", "http://localhost:18888"),
        Address(configuration, "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://localhost:18889"),
        Address(configuration, "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", "http://localhost:18890"),
        configuration["AppHost:BrowserToken"] ?? Secret(),
        Secret(),
        Secret());

    public string LoginUrl => $"{Url.GetLeftPart(UriPartial.Authority)}/login?t={BrowserToken}";

    private static Uri Address(IConfiguration configuration, string name, string otherwise) =>
        new((configuration[name] ?? otherwise).Split(';')[0]);

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
