using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>Records the calls that SSP makes to providers, beside those that it received.</summary>
internal sealed class ProviderCalls(ExchangeRing ring, ServiceAddresses addresses, IOptions<SandboxOptions> sandbox, TimeProvider clock)
{
    public ProviderCall Begin(HttpContext context, Uri target) => new(ring, clock)
    {
        From = sandbox.Value.Name,
        To = addresses.NameOf(target),
        Method = context.Request.Method,
        Url = target.OriginalString,
        Passing = context.Features.GetRequiredFeature<PassingExchange>(),
        TraceId = Activity.Current?.TraceId.ToString() ?? "",
    };
}
