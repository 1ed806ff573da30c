using System.Globalization;

namespace SpineSandbox.Mesh.Tests.Durability;

/// <summary>
/// MESH is killed again and again while it is written to and read from: what it answered holds. More of it by the environment
/// variables MESH_KILLS and MESH_MESSAGES.
/// </summary>
public sealed class KillLoopTests
{
    private const int Senders = 6;

    private static readonly int Kills = Setting("MESH_KILLS", 20);
    private static readonly int Messages = Setting("MESH_MESSAGES", 2_000);

    [Fact]
    public async Task Nothing_accepted_is_lost_and_nothing_acknowledged_comes_back()
    {
        using var mesh = new MeshProcess();
        await mesh.StartAsync();
        using var stop = new CancellationTokenSource();
        var correspondence = new Correspondence(mesh.Address);
        Task[] load = [.. Enumerable.Range(0, Senders).Select(_ => Task.Run(() => correspondence.SendAsync(stop.Token))), Task.Run(() => correspondence.ReceiveAsync(stop.Token))];

        for (var kill = 0; kill < Kills || correspondence.Accepted < Messages; kill++)
        {
            await Task.Delay(Random.Shared.Next(50, 600), TestContext.Current.CancellationToken);
            await mesh.KillAsync();
            await mesh.StartAsync();
            Assert.All(load, task => Assert.False(task.IsFaulted, task.Exception?.ToString()));
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        await correspondence.CheckAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{correspondence.Accepted} accepted");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
