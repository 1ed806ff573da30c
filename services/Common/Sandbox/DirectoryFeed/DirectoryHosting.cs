using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.Sandbox.DirectoryFeed;

/// <summary>Adds the directory in memory to a service; it is healthy once the first snapshot has come.</summary>
public static class DirectoryHosting
{
    public static IServiceCollection AddDirectoryReplica(this IServiceCollection services)
    {
        services.AddSingleton<DirectoryReplica>();
        services.AddHostedService<DirectoryFollower>();
        services.AddHealthChecks().AddCheck<DirectoryHealth>("directory");

        return services;
    }

    private sealed class DirectoryHealth(DirectoryReplica replica) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(replica.Filled.IsCompleted
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("SDS has not sent its directory yet."));
    }
}
