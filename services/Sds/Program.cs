using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sds;
using SpineSandbox.Sds.Searches;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("sds");
builder.AddSpineDirectory();

var app = builder.Build();

app.UseSandbox();
app.UseExceptionHandler();
app.MapDefaultEndpoints();
app.MapPlatform();
app.MapFhirFace();
app.MapOds();
app.MapSandbox().MapDirectoryAdministration();

app.Run();
