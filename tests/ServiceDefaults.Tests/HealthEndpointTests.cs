using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.ServiceDefaults.Tests;

public sealed class HealthEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_in_every_environment()
    {
        await using var service = await Service.StartAsync();
        using var client = service.Client();

        Assert.Equal("Healthy", await client.GetStringAsync("/health", Token));
        Assert.Equal("Healthy", await client.GetStringAsync("/alive", Token));
    }

    [Fact]
    public async Task Is_alive_but_not_healthy_while_a_check_of_the_service_fails()
    {
        await using var service = await Service.StartAsync(
            configure: services => services.AddHealthChecks().AddCheck("seeded", () => HealthCheckResult.Unhealthy()));
        using var client = service.Client();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/alive", Token)).StatusCode);
    }
}
