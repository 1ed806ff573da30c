using SpineSandbox.ApiPlatform;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Gateway;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("api-platform");
builder.AddPageRendering();
builder.AddPlatform();

var app = builder.Build();

app.UseSandbox();
app.UseTracingHeaders();
app.UsePlatformCors();
app.UseExceptionHandler();
app.UsePagesAt(_ => false); // The login pages send their users to other origins, which the headers of other pages forbid.
app.MapDefaultEndpoints();
app.MapSandbox().MapApplications().MapIntrospection();
app.MapOAuth();
app.MapIdentityProviders();
app.MapGateway();

app.Run();
