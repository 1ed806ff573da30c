using SpineSandbox.GpConnectProvider;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.Metadata;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("provider");
builder.Services.AddProvider();

var app = builder.Build();

app.UseSandbox();
app.UseProvider();
app.MapDefaultEndpoints();
app.MapSandbox().MapPractices();
app.MapAccessRecordHtml();
app.MapCapabilities();

app.Run();
