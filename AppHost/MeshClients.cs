using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.AppHost;

/// <summary>Adds MESH clients: one process serves the mailboxes of several organisations, as in a supplier's datacentre.</summary>
internal static class MeshClients
{
    /// <param name="organisations">ODS codes of those whose mailboxes it serves; each becomes a row below the client.</param>
    public static IResourceBuilder<ProjectResource> AddMeshClient(
        this SandboxBuilder sandbox, string name, int port, string text, SeedData seed, params string[] organisations)
    {
        var client = sandbox.AddService(name, "../services/MeshClient/MeshClient.csproj", port, text, "/_sandbox/mailboxes")
            .WithTryIt()
            .WithMailboxes(sandbox);
        var address = client.Resource.Annotations.OfType<ServiceAddress>().Single().BaseUrl;

        foreach (var (index, odsCode) in organisations.Index())
        {
            var mailbox = seed.Mailboxes.Mailboxes.FirstOrDefault(row => row.OdsCode.Value == odsCode)
                ?? throw new StartRefusedException($"mailboxes.json has no mailbox of organisation {odsCode}, which '{name}' serves.");
            client.WithEnvironment($"MeshClient__OdsCodes__{index}", odsCode);
            sandbox.AddResource(new MailboxResource($"mesh-client-{odsCode.ToLowerInvariant()}"))
                .WithInitialState(MailboxResource.Snapshot(
                    mailbox.MailboxId, mailbox.Name, Path.Combine(sandbox.MailboxesDirectory, mailbox.MailboxId)))
                .WithIconName("Mail")
                .WithParentRelationship(client)
                .WithPostButton(
                    "poll-now", "Poll now", $"{address}/_sandbox/mailboxes/{mailbox.MailboxId}/poll", "ArrowSync",
                    "Send what is in OUT and fetch what is in the mailbox, now");
        }

        return client;
    }

    /// <summary>Tells a service where the folders of the mailboxes are, through which it talks to its MESH client.</summary>
    public static IResourceBuilder<ProjectResource> WithMailboxes(this IResourceBuilder<ProjectResource> service, SandboxBuilder sandbox) =>
        service.WithEnvironment("Mailboxes__Directory", sandbox.MailboxesDirectory);
}
