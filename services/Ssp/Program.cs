using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Audit;
using SpineSandbox.Ssp.Forwarding;
using SpineSandbox.Ssp.Gate;
using SpineSandbox.Ssp.Tls;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("ssp");
builder.Services.AddDirectoryReplica();
builder.Services.AddAgreements();
builder.Services.AddAudit();
builder.AddForwarding();
builder.Services.AddCertificates();
builder.Services.AddSingleton<SpineGate>();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandboxApi().MapAgreements().MapAudit().MapCertificates();
app.MapGate();

app.Run();
