using SpineSandbox.Console.Audit;
using SpineSandbox.Console.Certificates;
using SpineSandbox.Console.Data;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Console.Home;
using SpineSandbox.Console.Journeys;
using SpineSandbox.Console.Live;
using SpineSandbox.Console.Refusals;
using SpineSandbox.Console.Reset;
using SpineSandbox.Console.SeedFolders;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Console;

/// <summary>What makes this service the console. Nothing of it works before a page asks.</summary>
internal static class ConsoleHosting
{
    public static WebApplicationBuilder AddConsole(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        services.Configure<PageOptions>(pages => pages.RunsOwnScripts = true);
        services.AddHttpClient<RunningServices>();
        services.AddHttpClient<ExchangeCollector>();
        services.AddHttpClient<SandboxData>();
        services.AddHttpClient<MessageRefusals>();
        services.AddHttpClient<CertificateDesk>();
        services.AddHttpClient<AuditOfTrace>();
        services.AddHttpClient<JourneyRunner>();
        services.AddTransient<Askers>();
        services.AddTransient<StepExchanges>();
        services.AddTransient<RefusalDesk>();
        services.AddTransient<SeedExport>();
        services.AddTransient<SeedImport>();
        services.AddSingleton<DashboardLinks>();
        services.AddSingleton<ExchangeWatch>();
        services.AddSingleton<Fragments>();
        services.AddResettable<JourneyBook>();
        services.AddResettable<SandboxReset>();

        return builder;
    }
}
