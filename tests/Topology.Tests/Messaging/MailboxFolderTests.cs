using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Topology.Tests.Messaging;

public sealed class MailboxFolderTests(SharedSandbox shared)
{
    private const string Practice = "Z98005OT001";
    private const string Pharmacy = "FZZ98OT001";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_dropped_by_hand_into_one_organisations_OUT_arrives_in_the_others_IN()
    {
        var sandbox = await shared.StartedAsync();
        using var practice = sandbox.ClientOf("mesh-client-single");
        using var pharmacy = sandbox.ClientOf("mesh-client-consumers");
        var stem = $"Z98005_{Guid.NewGuid():N}";
        var folder = await FolderAsync(practice, Practice);
        await File.WriteAllTextAsync(Path.Combine(folder, "OUT", stem + ".dat"), "by hand", Token);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "OUT", stem + ".ctl"),
            $"""
             <DTSControl><Version>1.0</Version><AddressType>DTS</AddressType><MessageType>Data</MessageType>
             <From_DTS>{Practice}</From_DTS><To_DTS>{Pharmacy}</To_DTS><LocalId>Z98005</LocalId>
             <WorkflowId>GPCONNECT_UPDATE_RECORD_ACK</WorkflowId></DTSControl>
             """,
            Token);

        await PollAsync(practice, Practice);
        var sent = await File.ReadAllTextAsync(Path.Combine(folder, "SENT", stem + ".ctl"), Token);
        var id = sent.Split("<DTSId>")[1].Split('<')[0];
        await PollAsync(pharmacy, Pharmacy);

        var inbox = Path.Combine(await FolderAsync(pharmacy, Pharmacy), "IN");
        Assert.Equal("by hand", await File.ReadAllTextAsync(Path.Combine(inbox, id + ".dat"), Token));
        Assert.Contains("<LocalId>Z98005</LocalId>", await File.ReadAllTextAsync(Path.Combine(inbox, id + ".ctl"), Token), StringComparison.Ordinal);
    }

    private static async Task<string> FolderAsync(HttpClient client, string mailbox)
    {
        var mailboxes = await client.GetFromJsonAsync<JsonArray>("/_sandbox/mailboxes", Token);

        return (string)mailboxes!.Single(row => (string?)row!["mailboxId"] == mailbox)!["folder"]!;
    }

    private static async Task PollAsync(HttpClient client, string mailbox)
    {
        using var answer = await client.PostAsync($"/_sandbox/mailboxes/{mailbox}/poll", null, Token);
        answer.EnsureSuccessStatusCode();
    }
}
