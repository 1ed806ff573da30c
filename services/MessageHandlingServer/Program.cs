using SpineSandbox.MessageHandlingServer;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Settings;
using SpineSandbox.MessageHandlingServer.Smsp;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("mhs");
builder.Services.AddMessageHandling();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandbox().MapAudit().MapSettings();
app.MapJourneys();
if (app.Services.GetRequiredService<ConsumerSystems>().HasSmsp)
{
    app.MapSmsp();
}

app.Run();
