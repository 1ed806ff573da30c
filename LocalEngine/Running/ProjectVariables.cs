namespace SpineSandbox.LocalEngine.Running;

/// <summary>The variables that every .NET project gets: where to listen, how to write its log, where to send its telemetry.</summary>
internal static class ProjectVariables
{
    public static Dictionary<string, object> For(ResourceInstance instance, DashboardOptions? dashboard)
    {
        var variables = new Dictionary<string, object>
        {
            ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
            ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
        };
        var addresses = instance.Resource.Annotations.OfType<EndpointAnnotation>()
            .Select(endpoint => $"{endpoint.UriScheme}://{endpoint.TargetHost}:{endpoint.Port}").ToArray();

        if (addresses.Length > 0)
        {
            variables["ASPNETCORE_URLS"] = string.Join(';', addresses);
        }

        if (dashboard is not null)
        {
            variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = dashboard.OtlpUrl.GetLeftPart(UriPartial.Authority);
            variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={dashboard.OtlpKey}";
            variables["OTEL_SERVICE_NAME"] = instance.Resource.Name;
            variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance.Suffix}";

            // Someone is watching: what happened must show within a second.
            variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
            variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
        }

        return variables;
    }
}
