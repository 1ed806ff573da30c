using SpineSandbox.MeshClient;
using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

if (CommandLine.IsGiven(args))
{
    return await StandaloneClient.RunAsync(args, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddSandbox("mesh-client");
builder.AddSeededMailboxes();

var app = builder.Build();

app.UseSandbox();
app.MapDefaultEndpoints();
app.MapSandbox().MapMailboxes();

app.Run();

return 0;
