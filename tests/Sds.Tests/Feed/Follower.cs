using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sds.Tests.Feed;

/// <summary>Another service that holds the directory in memory.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Follower(WebApplication app) => _app = app;

    public DirectoryReplica Replica => _app.Services.GetRequiredService<DirectoryReplica>();

    public static async Task<Follower> StartAsync(string sds)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSetting("services:sds:http:0", sds).UseSetting("Logging:LogLevel:Default", "Warning");
        builder.AddSandbox("follower");
        builder.Services.AddDirectoryReplica();

        var app = builder.Build();
        await app.StartAsync();
        var follower = new Follower(app);
        await follower.Replica.Filled.WaitAsync(TimeSpan.FromMinutes(1));
        return follower;
    }

    /// <summary>Waits, without a fixed pause, until the replica shows something.</summary>
    public async Task UntilAsync(Func<DirectorySnapshot, bool> shown)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!shown(Replica.Current))
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
