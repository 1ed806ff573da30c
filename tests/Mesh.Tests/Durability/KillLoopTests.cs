using System.Globalization;

namespace SpineSandbox.Mesh.Tests.Durability;

/// <summary>
/// MESH is killed again and again while it is written to and read from: what it answered holds. More of it by the environment
/// variables MESH_KILLS and MESH_MESSAGES.
/// </summary>
public sealed class KillLoopTests
{
    private const int Senders = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly int Kills = Setting("MESH_KILLS", 20);
    private static readonly int Messages = Setting("MESH_MESSAGES", 2_000);

    [Fact]
    public async Task Nothing_accepted_is_lost_and_nothing_acknowledged_comes_back()
    {
        using var mesh = new MeshProcess();
        await mesh.StartAsync();
        using var stop = new CancellationTokenSource();
        var correspondence = new Correspondence(mesh);
        Task[] load = [.. Enumerable.Range(0, Senders).Select(_ => Task.Run(() => correspondence.SendAsync(stop.Token))), Task.Run(() => correspondence.ReceiveAsync(stop.Token))];

        for (var kill = 0; kill < Kills || correspondence.Accepted < Messages; kill++)
        {
            await WorkAsync(correspondence, load);
            await mesh.KillAsync();
            await mesh.StartAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        await correspondence.CheckAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{correspondence.Accepted} accepted");
    }

    /// <summary>Until a random number of messages more were accepted: slow or fast, a machine kills in the midst of the work.</summary>
    private static async Task WorkAsync(Correspondence correspondence, Task[] load)
    {
        var enough = correspondence.Accepted + Random.Shared.Next(1, 2 * Messages / Kills + 1);
        var work = correspondence.AcceptedAsync(enough, Patience);
        var first = await Task.WhenAny([work, .. load]);
        await first;
        Assert.Same(work, first);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
