using System.Diagnostics;
using System.Text.Json;

namespace SpineSandbox.Mesh.Benchmarks;

/// <summary>Whole cycles of a message of 1 KB: send, list, get, acknowledge. Each client is a pair of mailboxes of its own.</summary>
internal static class Cycles
{
    private const int Size = 1_000;
    private const string Workflow = "GPCONNECT_SEND_DOCUMENT";
    private const int Rounds = 3;

    /// <summary>Until the compilers have done their work.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    /// <summary>Practices send what they receive: each has an inbox that no other client reads.</summary>
    private static readonly string[] Mailboxes =
        ["Z98001OT001", "Z98002OT001", "Z98003OT001", "Z98004OT001", "Z98005OT001", "Z98006OT001", "Z98020OT001", "Z98021OT001"];

    public static async Task MeasureAsync(MeshServer mesh, TimeSpan duration)
    {
        await RunAsync(mesh, Mailboxes.Length, WarmUp);

        Console.WriteLine("| clients | cycles/s | send p50 ms | send p99 ms | server CPU µs a cycle |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var clients in new[] { 1, Mailboxes.Length })
        {
            for (var round = 0; round < Rounds; round++)
            {
                await WriteRowAsync(mesh, clients, duration);
            }
        }
    }

    private static async Task WriteRowAsync(MeshServer mesh, int clients, TimeSpan duration)
    {
        var cpu = mesh.CpuTime;
        var begin = Stopwatch.GetTimestamp();
        var sends = await RunAsync(mesh, clients, duration);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        sends.Sort();

        Console.WriteLine(
            $"| {clients} | {sends.Count / elapsed.TotalSeconds:F0} | {sends[sends.Count / 2]:F2} | {sends[(int)(sends.Count * 0.99)]:F2} " +
            $"| {(mesh.CpuTime - cpu).TotalMicroseconds / sends.Count:F0} |");
    }

    /// <returns>How long each send took, in milliseconds.</returns>
    private static async Task<List<double>> RunAsync(MeshServer mesh, int clients, TimeSpan duration)
    {
        var all = await Task.WhenAll(Mailboxes.Take(clients).Select(mailbox => Task.Run(() => RunAsync(mesh.Port, mailbox, duration))));
        return [.. all.SelectMany(sends => sends)];
    }

    private static async Task<List<double>> RunAsync(int port, string mailbox, TimeSpan duration)
    {
        using var connection = await MailboxConnection.OpenAsync(port, mailbox);
        var headers = $"Mex-To: {mailbox}\r\nMex-WorkflowID: {Workflow}\r\nMex-Chunk-Range: 1:1\r\nContent-Type: application/octet-stream\r\n";
        var body = new byte[Size];
        Random.Shared.NextBytes(body);
        var sends = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < duration;)
        {
            var sending = Stopwatch.GetTimestamp();
            await connection.AskAsync("POST", "/outbox", headers, body);
            sends.Add(Stopwatch.GetElapsedTime(sending).TotalMilliseconds);

            await connection.AskAsync("GET", "/inbox");
            using var list = JsonDocument.Parse(connection.Body);
            var id = list.RootElement.GetProperty("messages")[0].GetString();
            await connection.AskAsync("GET", $"/inbox/{id}");
            await connection.AskAsync("PUT", $"/inbox/{id}/status/acknowledged");
        }

        return sends;
    }
}
