using SpineSandbox.MessageHandlingServer;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("mhs");
builder.Services.AddMessageHandling();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandbox();
app.MapJourneys();

app.Run();
