using SpineSandbox.Console;
using SpineSandbox.Console.Audit;
using SpineSandbox.Console.Inspector;
using SpineSandbox.Console.Journeys;
using SpineSandbox.Console.Live;
using SpineSandbox.Console.Refusals;
using SpineSandbox.Console.SeedFolders;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("console");
builder.AddPages();
builder.AddConsole();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandbox().MapAuditOfTrace().MapJourneys().MapRefusals().MapSeedFolder().MapLive();
app.MapPages<App>();
app.MapInspector();

app.Run();
