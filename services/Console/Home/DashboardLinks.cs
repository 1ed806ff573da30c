using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Console.Home;

/// <summary>Where a resource stands in the dashboard, where there is one: by its display name, which only the log pages take.</summary>
internal sealed class DashboardLinks(IOptions<SandboxOptions> options)
{
    public string? Of(string resource) =>
        options.Value.DashboardUrl is { } dashboard ? $"{dashboard.TrimEnd('/')}/consolelogs/resource/{Uri.EscapeDataString(resource)}" : null;
}
