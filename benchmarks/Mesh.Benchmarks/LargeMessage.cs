using System.Diagnostics;
using System.Text.Json;

namespace SpineSandbox.Mesh.Benchmarks;

/// <summary>A message of 100 MB up and down in chunks, and by how much the memory of MESH grows meanwhile at most.</summary>
internal static class LargeMessage
{
    private const int Chunks = 5;
    private const int ChunkSize = 20_000_000;
    private const string Mailbox = "X26ABC1";

    public static async Task MeasureAsync(MeshServer mesh)
    {
        using var done = new CancellationTokenSource();
        var before = mesh.WorkingSet;
        var watching = WatchAsync(mesh, done.Token);
        var begin = Stopwatch.GetTimestamp();
        var up = await UpAsync(mesh.Port);
        var sent = Stopwatch.GetElapsedTime(begin);
        await DownAsync(mesh.Port, up);
        var received = Stopwatch.GetElapsedTime(begin) - sent;
        await done.CancelAsync();

        var megabytes = Chunks * (double)ChunkSize / 1_000_000;
        Console.WriteLine(
            $"{megabytes:F0} MB in {Chunks} chunks: up {megabytes / sent.TotalSeconds:F0} MB/s, down {megabytes / received.TotalSeconds:F0} MB/s, " +
            $"memory before {before >> 20} MiB, growth at most {Math.Max(0, await watching - before) >> 20} MiB.");
    }

    private static async Task<string> UpAsync(int port)
    {
        using var connection = await MailboxConnection.OpenAsync(port, Mailbox);
        var body = new byte[ChunkSize];
        Random.Shared.NextBytes(body);
        await connection.AskAsync("POST", "/outbox", $"Mex-To: {Mailbox}\r\nMex-WorkflowID: TEST_WORKFLOW\r\nMex-Chunk-Range: 1:{Chunks}\r\n", body);
        using var answer = JsonDocument.Parse(connection.Body);
        var id = answer.RootElement.GetProperty("message_id").GetString()!;
        for (var chunk = 2; chunk <= Chunks; chunk++)
        {
            await connection.AskAsync("POST", $"/outbox/{id}/{chunk}", $"Mex-Chunk-Range: {chunk}:{Chunks}\r\n", body);
        }

        return id;
    }

    private static async Task DownAsync(int port, string id)
    {
        using var connection = await MailboxConnection.OpenAsync(port, Mailbox);
        for (var chunk = 1; chunk <= Chunks; chunk++)
        {
            await connection.AskAsync("GET", $"/inbox/{id}/{chunk}");
        }

        await connection.AskAsync("PUT", $"/inbox/{id}/status/acknowledged");
    }

    private static async Task<long> WatchAsync(MeshServer mesh, CancellationToken done)
    {
        var most = 0L;
        while (!done.IsCancellationRequested)
        {
            most = Math.Max(most, mesh.WorkingSet);
            await Task.Delay(10, CancellationToken.None);
        }

        return most;
    }
}
