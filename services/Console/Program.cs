using SpineSandbox.Console;
using SpineSandbox.Console.Audit;
using SpineSandbox.Console.Certificates;
using SpineSandbox.Console.Home;
using SpineSandbox.Console.Inspector;
using SpineSandbox.Console.Journeys;
using SpineSandbox.Console.Reset;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("console");
builder.AddPages();
builder.Services.AddResettable<SandboxReset>();
builder.Services.AddHttpClient<JourneyRunner>();
builder.Services.AddTransient<Askers>();
builder.Services.AddHttpClient<RunningServices>();
builder.Services.AddHttpClient<ExchangeCollector>();
builder.Services.AddHttpClient<CertificateDesk>();
builder.Services.AddHttpClient<AuditOfTrace>();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandbox().MapAuditOfTrace().MapJourneys();
app.MapPages<App>();

app.Run();
