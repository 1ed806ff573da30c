using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Pages.Journeys;

/// <summary>Where a trace can be looked at, as far as this service has been told.</summary>
public sealed class TraceLinks(ServiceAddresses addresses, IOptions<SandboxOptions> options)
{
    private const string Console = "console";

    /// <summary>The exchanges of a trace, on the console.</summary>
    public string? Inspector(string traceId) =>
        InspectorBase() is { } console ? $"{console}/inspector?traceId={Uri.EscapeDataString(traceId)}" : null;

    /// <summary>The exchange that a step belongs to, on the console; that of a step from the cache belongs to another trace.</summary>
    public string? Inspector(JourneyResult journey, JourneyStep step) =>
        step is { FromCache: false, ExchangeId: { } exchange } && Inspector(journey.TraceId) is { } inspector ? $"{inspector}#{Uri.EscapeDataString(exchange)}" : null;

    /// <summary>The trace as a tree of spans, in the dashboard.</summary>
    public string? Dashboard(string traceId) =>
        options.Value.DashboardUrl is { } dashboard ? $"{dashboard.TrimEnd('/')}/traces/detail/{Uri.EscapeDataString(traceId)}" : null;

    // The console itself needs no address for its own pages.
    private string? InspectorBase() => options.Value.Name == Console ? "" : addresses.Find(Console);
}
