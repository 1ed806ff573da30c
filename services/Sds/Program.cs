using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sds;
using SpineSandbox.Sds.Feed;
using SpineSandbox.Sds.Searches;

var builder = WebApplication.CreateBuilder(args);

builder.AddSandbox("sds");
builder.AddSpineDirectory();

var app = builder.Build();

app.UseSandbox();
app.UseExceptionHandler();
app.MapGet("/health", () => "Healthy").ExcludeFromDescription();
app.MapFhirFace();
app.MapSandbox().MapChangeFeed();

app.Run();
