using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>Records the calls that a proxy passes on, beside those that it received.</summary>
public sealed class ForwardedCalls(ExchangeRing ring, ServiceAddresses addresses, IOptions<SandboxOptions> sandbox, TimeProvider clock)
{
    public ForwardedCall Begin(HttpContext context, Uri target) => new(ring, context.Features.GetRequiredFeature<PassingExchange>(), clock.GetUtcNow())
    {
        From = sandbox.Value.Name,
        To = addresses.NameOf(target),
        Method = context.Request.Method,
        Url = target.OriginalString,
        TraceId = Activity.Current?.TraceId.ToString() ?? "",
    };
}
