namespace SpineSandbox.AppHost;

/// <summary>A care system of a topology: the seed's name for it, its port, and what people find there.</summary>
internal sealed record CareSystemFace(string Name, int Port, string Text);

/// <summary>Adds those who ask: a message handling server, and the systems behind it, which share a process.</summary>
internal static class ConsumerTopology
{
    /// <param name="spine">PDS, SDS and SSP.</param>
    /// <param name="server">Port and text of the message handling server; its systems' ports follow.</param>
    /// <returns>The server.</returns>
    public static IResourceBuilder<ProjectResource> AddConsumer(
        this SandboxBuilder sandbox,
        string name,
        (IResourceBuilder<ProjectResource> Pds, IResourceBuilder<ProjectResource> Sds, IResourceBuilder<ProjectResource> Ssp) spine,
        (int Port, string Text) server,
        IReadOnlyList<CareSystemFace> faces)
    {
        var topology = sandbox.AddTopology(name);
        var mhs = sandbox.AddService(
                $"{name}-mhs", "../services/MessageHandlingServer/MessageHandlingServer.csproj", server.Port, server.Text, "/")
            .In(topology, sandbox)
            .WithTryIt()
            .WithReference(spine.Pds).WithReference(spine.Sds).WithReference(spine.Ssp).WaitFor(spine.Ssp);
        var systems = sandbox.AddProcess($"{name}-systems", "../services/CareSystem/CareSystem.csproj")
            .In(topology, sandbox)
            .WithMailboxes(sandbox)
            .WithReference(spine.Pds).WithReference(mhs, "mhs").WaitFor(mhs);

        foreach (var (index, face) in faces.Index())
        {
            sandbox.AddHosted(systems, index, $"{name}-{face.Name}", face);
        }

        sandbox.Groups.Follow(topology.Resource, mhs.Resource, systems.Resource);
        topology.WithGroupCommands(mhs.Resource, systems.Resource);

        return mhs;
    }
}
