using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Clients;

/// <summary>How a service of the sandbox names itself to those it calls: <c>spine-sandbox-pds/0.1.0</c>.</summary>
internal static class UserAgent
{
    public static string Of(IServiceProvider services) =>
        $"{Caller.ProductPrefix}{services.GetRequiredService<IOptions<SandboxOptions>>().Value.Name}/{SandboxVersion.Number}";
}
