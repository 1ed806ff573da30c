using SpineSandbox.CareSystem;
using SpineSandbox.CareSystem.Documents;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.CareSystem.Messages;
using SpineSandbox.CareSystem.Messages.Journey;
using SpineSandbox.CareSystem.Patients;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("care-system");
builder.AddPages();
builder.Services.AddScoped<SignedIn>();
builder.Services.AddScoped<HandyPatients>();
builder.Services.AddHttpClient<PracticeJourneys>();
builder.Services.AddMessages();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandbox().MapMessageJourneys();
app.MapDocuments();
app.MapPages<App>();

app.Run();
