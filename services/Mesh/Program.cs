using SpineSandbox.Mesh;
using SpineSandbox.Mesh.Administration;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Inbox;
using SpineSandbox.Mesh.Lookup;
using SpineSandbox.Mesh.Mailboxes;
using SpineSandbox.Mesh.Outbox;
using SpineSandbox.Mesh.Tracking;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("mesh");
builder.AddMesh();

var app = builder.Build();

app.UseSandbox();
app.UseExceptionHandler();
app.UseNhsMesh();
app.MapDefaultEndpoints();
app.MapSandbox().MapMailboxEdits();
app.MapPing();
app.MapLookup();
app.MapAdministration();
app.MapMailbox().MapHandshake().MapOutbox().MapTracking().MapInbox();

app.Run();
