using System.Net;

namespace SpineSandbox.Topology.Tests;

public sealed class DashboardTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_in_whoever_has_the_printed_login_URL_and_nobody_else()
    {
        await using var sandbox = new RunningSandbox([]);
        await sandbox.InitializeAsync();
        var url = new Uri(await sandbox.DashboardLoginAsync());
        Assert.Equal(Addresses.Dashboard + sandbox.Offset, url.Port);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
        using var withToken = await client.GetAsync(url, Token);
        using var without = await client.GetAsync(new Uri(url, "/"), Token);

        Assert.True(withToken.Headers.Contains("Set-Cookie"), $"The login URL answered {withToken.StatusCode} without a cookie.");
        Assert.Equal(HttpStatusCode.Redirect, without.StatusCode);
        Assert.Contains("/login", without.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_every_address()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.InitializeAsync();

        Assert.All(Addresses.Services, service => Assert.Contains(
            $"http://localhost:{service.Value + sandbox.Offset}", sandbox.AppHost.Output, StringComparison.Ordinal));
    }
}
