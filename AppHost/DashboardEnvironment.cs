namespace SpineSandbox.AppHost;

/// <summary>Aspire takes the dashboard's addresses from the environment; our options win over what stands there.</summary>
internal static class DashboardEnvironment
{
    public static void Set(StartOptions options)
    {
        var offset = options.PortOffset;
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", Loopback(AppHost.Ports.Dashboard + offset));
        Environment.SetEnvironmentVariable("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", Loopback(AppHost.Ports.DashboardTelemetry + offset));
        Environment.SetEnvironmentVariable("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", Loopback(AppHost.Ports.DashboardResources + offset));

        // Aspire shortens the telemetry's delays in development only; whoever runs a sandbox wants to see at once what happened.
        if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is null)
        {
            Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Development");
        }
    }

    public static IEnumerable<(string Resource, int Port)> Ports(StartOptions options) =>
        options.WithDashboard
            ? [("dashboard", AppHost.Ports.Dashboard + options.PortOffset),
               ("dashboard telemetry", AppHost.Ports.DashboardTelemetry + options.PortOffset),
               ("dashboard resources", AppHost.Ports.DashboardResources + options.PortOffset)]
            : [];

    private static string Loopback(int port) => $"http://localhost:{port}";
}
