using SpineSandbox.Pds;
using SpineSandbox.Pds.Administration;
using SpineSandbox.Pds.Creation;
using SpineSandbox.Pds.Http;
using SpineSandbox.Pds.Patients;
using SpineSandbox.Pds.RelatedPersons;
using SpineSandbox.Pds.Updates;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("pds");
builder.Services.AddDemographics();

var app = builder.Build();

app.UseSandbox();
app.UseExceptionHandler();
app.MapDefaultEndpoints();
app.MapSandbox().MapPatientAdministration();
app.MapGroup(PdsPaths.Base).MapPlatform().MapPatients().MapUpdates().MapCreation().MapRelatedPersons().MapUnsupported();

app.Run();
