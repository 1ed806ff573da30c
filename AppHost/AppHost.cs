// What runs, in which order, at which address, with which button in the dashboard.
using SpineSandbox.AppHost;

const string proxyFqdn = "proxy.sandbox.test";

try
{
    using var sandbox = SandboxBuilder.Open(StartOptions.Parse(args));
    var seed = sandbox.Seed;

    // The Spine.
    var pds = sandbox.AddService(
            "pds", "../services/Pds/Pds.csproj", 8710,
            "Personal Demographics Service (FHIR R4)", "/personal-demographics/FHIR/R4")
        .WithTryIt();
    var sds = sandbox.AddService(
            "sds", "../services/Sds/Sds.csproj", 8720,
            "Spine Directory Service (FHIR R4)", "/spine-directory/FHIR/R4")
        .WithTryIt();
    sandbox.AddLdap(sds, "Sds__LdapPort", 8389, "Spine Directory Service (LDAP)");
    var ssp = sandbox.AddService(
            "ssp", "../services/Ssp/Ssp.csproj", 8730,
            "Spine Secure Proxy", "/")
        // Its memory holds what is at work and the latest exchanges: fewer, larger collections carry less of that about.
        .WithEnvironment("DOTNET_GCgen0size", "0x2000000")
        .WithReference(sds).WaitFor(sds);
    sandbox.AddTls(ssp, 8731, "Spine Secure Proxy (mutual TLS)", proxyFqdn);
    // Asks PDS only to route a message, and waits for it with that message.
    var mesh = sandbox.AddService(
            "mesh", "../services/Mesh/Mesh.csproj", 8740,
            "Message Exchange for Social Care and Health", "/messageexchange")
        .WithTryIt()
        // As for SSP: its latest exchanges need not be carried about.
        .WithEnvironment("DOTNET_GCgen0size", "0x4000000")
        .WithReference(pds);

    // The systems of the GP practices.
    var provider = sandbox.AddService(
            "provider", "../services/GpConnectProvider/GpConnectProvider.csproj", 8760,
            "GP Connect provider, many practices", "/")
        .WithTryIt()
        .WithMailboxes(sandbox)
        .WithReference(pds).WaitFor(pds);
    var providerSingle = sandbox.AddService(
            "provider-single", "../services/GpConnectProvider/GpConnectProvider.csproj", 8765,
            "GP Connect provider, one practice", "/")
        .WithTryIt()
        .WithMailboxes(sandbox)
        .WithReference(pds).WaitFor(pds);
    sandbox.AddTls(provider, 8761, "GP Connect provider, many practices (mutual TLS)", "provider.sandbox.test", partner: proxyFqdn);
    sandbox.AddTls(providerSingle, 8766, "GP Connect provider, one practice (mutual TLS)", "provider-single.sandbox.test", partner: proxyFqdn);
    ssp.WithReference(provider).WithReference(providerSingle);

    // The national API platform, and an application that patients use; both belong to no topology. Each asks the others only when
    // somebody calls it, so they need not wait.
    var platform = sandbox.AddService(
            "api-platform", "../services/ApiPlatform/ApiPlatform.csproj", 8750,
            "API platform: OAuth and the gateway", "/.well-known/openid-configuration")
        .WithTryIt()
        // As for SSP: its latest exchanges need not be carried about.
        .WithEnvironment("DOTNET_GCgen0size", "0x2000000")
        .WithReference(pds).WithReference(sds).WithReference(provider).WithReference(providerSingle);
    sandbox.AddTls(platform, 8751, "API platform (TLS)", "api-platform.sandbox.test");
    sandbox.AddService(
            "patient-app", "../services/PatientApp/PatientApp.csproj", 8755,
            "Open the patient app", "/")
        .WithReference(platform);

    // Those who ask, in the four ways to connect. The pharmacy next door sends messages and reads no records.
    var spine = (pds, sds, ssp);
    var mhs = sandbox.AddConsumer(
        Topologies.SingleSystem, spine, (8770, "Message handling server"),
        [new("ehr", 8771, "Open the care system"),
         new("pharmacy", 8772, "Open the pharmacy's system")]);
    sandbox.AddConsumer(
        Topologies.SupplierDatacentre, spine, (8773, "The datacentre's message handling server"),
        [new("practice-1", 8774, "Open Ash Tree Surgery"),
         new("practice-2", 8775, "Open Moorland Practice"),
         new("practice-3", 8776, "Open Priory Street Surgery"),
         new("pharmacy", 8785, "Open the pharmacy's system")]);
    sandbox.AddConsumer(
        Topologies.AcuteTrustTie, spine, (8777, "Trust Integration Engine, with SMSP"),
        [new("epr", 8778, "Open the electronic patient record"),
         new("portal", 8779, "Open the clinical portal"),
         new("lims", 8780, "Open the laboratory system"),
         new("edms", 8781, "Open the document store"),
         new("pas", 8782, "Open the patient administration system"),
         new("pharmacy", 8786, "Open the pharmacy's system")]);
    sandbox.AddConsumer(
        Topologies.SharedCareRecord, spine, (8783, "The host's message handling server"),
        [new("portal", 8784, "Open the shared care record"),
         new("pharmacy", 8787, "Open the pharmacy's system")]);

    // The clients of the mailboxes: of the datacentre's practices, of the one with its own system, of those who write to them.
    sandbox.AddMeshClient("mesh-client-datacentre", 8790, "MESH client, many practices", seed, "Z98001", "Z98002", "Z98003", "Z98004", "Z98006")
        .WithReference(mesh).WaitFor(mesh);
    sandbox.AddMeshClient("mesh-client-single", 8791, "MESH client, one practice", seed, "Z98005")
        .WithReference(mesh).WaitFor(mesh);
    sandbox.AddMeshClient("mesh-client-consumers", 8792, "MESH client, those who write to practices", seed, "Z98020", "Z98021", "Z98022", "Z98023", "RZ8", "RZ9", "RZ7", "998", "FZZ98")
        .WithReference(mesh).WaitFor(mesh);

    // The pages for people. It asks the others only when somebody looks, so it need not wait for them.
    sandbox.AddService(
            "console", "../services/Console/Console.csproj", 8700,
            "Open the sandbox console", "/")
        .WithTryIt()
        .WithReference(mhs);

    return sandbox.Run();
}
catch (StartRefusedException refusal)
{
    Console.Error.WriteLine(refusal.Message);

    return StartRefusedException.ExitCode;
}
