using SpineSandbox.GpConnectProvider;
using SpineSandbox.GpConnectProvider.AccessDocument;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.AccessRecordStructured;
using SpineSandbox.GpConnectProvider.Appointments;
using SpineSandbox.GpConnectProvider.Foundations;
using SpineSandbox.GpConnectProvider.Messaging;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Tasks;
using SpineSandbox.GpConnectProvider.Metadata;
using SpineSandbox.GpConnectProvider.PatientFacing;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("provider");
builder.AddPageRendering();
builder.Services.AddProvider();
builder.Services.AddMessaging();
builder.Services.AddPatientFacing();

var app = builder.Build();

app.UseSandbox();
app.UseProvider();
app.UsePagesAt(TaskPages.IsPage);
app.MapDefaultEndpoints();
app.MapSandbox().MapAudit().MapPractices().MapTasks().MapMessages().MapOnlineAccess();
app.MapTaskPages();
app.MapServiceRoot(ServiceRoot.AccessRecordHtml).MapAccessRecordHtml();
app.MapServiceRoot(ServiceRoot.Foundations).MapMetadata(Capabilities.Foundations).MapFoundations().MapAppointments().MapMigration("MigrateAtFoundations");
app.MapServiceRoot(ServiceRoot.AccessRecordStructured).MapMetadata(Capabilities.AccessRecordStructured).MapStructuredRecord();
app.MapServiceRoot(ServiceRoot.AccessDocument).MapMetadata(Capabilities.AccessDocument).MapAccessDocument();
app.MapPatientFacing();

app.Run();
