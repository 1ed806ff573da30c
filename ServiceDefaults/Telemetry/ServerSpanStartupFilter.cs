using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>Puts <see cref="ServerSpanMiddleware"/> before everything that a service adds itself.</summary>
internal sealed class ServerSpanStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<ServerSpanMiddleware>();
        next(app);
    };
}
