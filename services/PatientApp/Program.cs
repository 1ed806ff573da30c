using SpineSandbox.Pages.Hosting;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.PatientApp.Journeys;
using SpineSandbox.PatientApp.Pages;
using SpineSandbox.PatientApp.Platform;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("patient-app");
builder.AddPageRendering();
builder.Services.AddSingleton<AppKey>();
builder.Services.AddResettable<Sessions>();
builder.Services.AddHttpClient<NhsLoginClient>();
builder.Services.AddHttpClient<PlatformClient>();
builder.Services.AddHttpClient<PlatformSteps>();
builder.Services.AddTransient<PatientFacingRecord>();

var app = builder.Build();

app.UseSandbox();
app.UsePagesAt(AppPages.IsPage);
app.MapDefaultEndpoints();
app.MapSandbox().MapJourneys();
app.MapKeys();
app.MapLogin();
app.MapAppPages();

app.Run();
