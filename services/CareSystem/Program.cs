using SpineSandbox.CareSystem;
using SpineSandbox.CareSystem.Documents;
using SpineSandbox.CareSystem.FiledRecords;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.CareSystem.Messages;
using SpineSandbox.CareSystem.Messages.Journey;
using SpineSandbox.CareSystem.Patients;
using SpineSandbox.CareSystem.Tracing;
using SpineSandbox.Pages.Hosting;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

// The care systems of a topology share a process.
await SharedProcess.RunAsync(args, builder =>
{
    builder.AddServiceDefaults();
    builder.AddSandbox("care-system");
    builder.AddPages();
    builder.Services.AddHttpContextAccessor();
    builder.Services.AddScoped<SignedIn>();
    builder.Services.AddScoped<UserSession>();
    builder.Services.AddScoped<HandyPatients>();
    builder.Services.AddHttpClient<PracticeJourneys>();
    builder.Services.AddMessages();
    builder.Services.AddFiledRecords();
    builder.Services.AddHttpClient<SmspClient>();

    var app = builder.Build();

    app.UseSandbox();
    app.MapDefaultEndpoints();
    app.MapSandbox().MapMessageJourneys().MapFiledRecords();
    app.MapDocuments();
    app.MapPages<App>();

    return app;
});
