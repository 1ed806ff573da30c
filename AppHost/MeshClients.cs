using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.AppHost;

/// <summary>Adds MESH clients: one process serves the mailboxes of several organisations, as in a supplier's datacentre.</summary>
internal static class MeshClients
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

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
                .WithPollButton($"{address}/_sandbox/mailboxes/{mailbox.MailboxId}/poll");
        }

        return client;
    }

    /// <summary>Tells a service where the folders of the mailboxes are, through which it talks to its MESH client.</summary>
    public static IResourceBuilder<ProjectResource> WithMailboxes(this IResourceBuilder<ProjectResource> service, SandboxBuilder sandbox) =>
        service.WithEnvironment("Mailboxes__Directory", sandbox.MailboxesDirectory);

    private static void WithPollButton(this IResourceBuilder<MailboxResource> mailbox, string url) =>
        mailbox.WithCommand("poll-now", "Poll now", context => PollAsync(url, context.CancellationToken), new CommandOptions
        {
            Description = "Send what is in OUT and fetch what is in the mailbox, now",
            IconName = "ArrowSync",
            IsHighlighted = true,
        });

    private static async Task<ExecuteCommandResult> PollAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.PostAsync(new Uri(url), null, cancellationToken);

            return answer.IsSuccessStatusCode ? CommandResults.Success() : CommandResults.Failure($"The client answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException unreachable)
        {
            return CommandResults.Failure($"The client does not answer: {unreachable.Message}");
        }
    }
}
