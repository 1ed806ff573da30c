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

    // A consumer organisation with one care system behind its message handling server.
    var singleSystem = sandbox.AddTopology("single-system");
    var mhs = sandbox.AddService(
            "single-system-mhs", "../services/MessageHandlingServer/MessageHandlingServer.csproj", 8770,
            "Message handling server", "/")
        .In(singleSystem)
        .WithTryIt()
        .WithReference(pds).WithReference(sds).WithReference(ssp).WaitFor(ssp);
    var ehr = sandbox.AddService(
            "single-system-ehr", "../services/CareSystem/CareSystem.csproj", 8771,
            "Open the care system", "/")
        .In(singleSystem)
        .WithMailboxes(sandbox)
        .WithEnvironment("Sandbox__System", "ehr")
        .WithReference(pds).WithReference(mhs, "mhs").WaitFor(mhs);

    // A community pharmacy next door, which sends messages and reads no records.
    sandbox.AddService(
            "single-system-pharmacy", "../services/CareSystem/CareSystem.csproj", 8772,
            "Open the pharmacy's system", "/")
        .In(singleSystem)
        .WithMailboxes(sandbox)
        .WithEnvironment("Sandbox__System", "pharmacy")
        .WithReference(pds);

    // The clients of the mailboxes: of the datacentre's practices, of the one with its own system, of those who write to them.
    sandbox.AddMeshClient("mesh-client-datacentre", 8790, "MESH client, many practices", seed, "Z98001", "Z98002", "Z98003", "Z98004", "Z98006")
        .WithReference(mesh).WaitFor(mesh);
    sandbox.AddMeshClient("mesh-client-single", 8791, "MESH client, one practice", seed, "Z98005")
        .WithReference(mesh).WaitFor(mesh);
    sandbox.AddMeshClient("mesh-client-consumers", 8792, "MESH client, federated practice and pharmacy", seed, "Z98020", "FZZ98")
        .WithReference(mesh).WaitFor(mesh);

    // The pages for people. It asks the others only when somebody looks, so it need not wait for them.
    sandbox.AddService(
            "console", "../services/Console/Console.csproj", 8700,
            "Open the sandbox console", "/")
        .WithTryIt()
        .WithReference(mhs).WithReference(ehr);

    return sandbox.Run();
}
catch (StartRefusedException refusal)
{
    Console.Error.WriteLine(refusal.Message);

    return StartRefusedException.ExitCode;
}
