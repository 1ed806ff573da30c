using Microsoft.Playwright;

namespace SpineSandbox.Topology.Tests.SingleSystem;

/// <summary>One Chromium without scripts for the many short visits of a class, each with cookies of its own; opened by the first.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private Browser? _browser;

    /// <summary>A page that shares nothing with other visits; closing its context ends the visit.</summary>
    public async Task<IPage> VisitAsync()
    {
        _browser ??= await Browser.OpenAsync();
        var context = await _browser.Page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });

        return await context.NewPageAsync();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _browser?.DisposeAsync() ?? ValueTask.CompletedTask;
}
