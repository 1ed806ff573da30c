using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Audit;

/// <summary>
/// Keeps the records of this service in a file, one line of JSON each. One writer takes what waits together; an orderly stop
/// loses nothing. Where the writer cannot keep up, callers wait rather than lose a record. What need not outlive the run is
/// bounded: the older half makes room.
/// </summary>
public sealed partial class AuditTrail(SandboxFolders folders, IOptions<SandboxOptions> options, ILogger<AuditTrail> log) : IResettable, IHostedService
{
    private const string FileName = "audit.jsonl";
    private const string FormerFileName = "audit.former.jsonl";
    private const int MostWaiting = 10_000;
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly string _path = Path.Combine(folders.Data, FileName);
    private readonly string _former = Path.Combine(folders.Data, FormerFileName);
    private readonly Channel<Note> _notes = Channel.CreateBounded<Note>(MostWaiting);
    private Task _writing = Task.CompletedTask;

    public ValueTask AddAsync(AuditRecord record) => _notes.Writer.WriteAsync(new Note(record, Forget: false, Done: null));

    public Task ResetAsync(CancellationToken cancellationToken) => WaitAsync(forget: true, cancellationToken);

    /// <summary>Oldest first: the next ones after an ID, or without one the newest.</summary>
    public async Task<IReadOnlyList<AuditRecord>> ReadAsync(string? traceId, long? after, int limit, CancellationToken cancellationToken)
    {
        await WaitAsync(forget: false, cancellationToken);
        var found = new Queue<AuditRecord>();
        await foreach (var record in RecordsAsync(traceId, cancellationToken))
        {
            if (!Matches(record, traceId, after))
            {
                continue;
            }

            found.Enqueue(record);
            if (found.Count > limit && after is null)
            {
                found.Dequeue();
            }
            else if (found.Count == limit && after is not null)
            {
                break;
            }
        }

        return [.. found];
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var file = Open();
        _writing = Task.Run(() => WriteAllAsync(file), CancellationToken.None);

        return Task.CompletedTask;
    }

    /// <summary>Called when the last request has been answered: the server stops before those who serve it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _notes.Writer.TryComplete();
        await _writing.WaitAsync(cancellationToken);
    }

    /// <summary>Returns when all that was added before is in the file, or forgotten.</summary>
    private async Task WaitAsync(bool forget, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _notes.Writer.WriteAsync(new Note(null, forget, done), cancellationToken);
        await done.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Oldest first; a line that cannot hold <paramref name="text"/> is not even read.</summary>
    private async IAsyncEnumerable<AuditRecord> RecordsAsync(string? text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in new[] { _former, _path }.Where(File.Exists))
        {
            using var lines = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            while (await lines.ReadLineAsync(cancellationToken) is { } line)
            {
                if ((text is null || line.Contains(text, StringComparison.Ordinal)) && TryRead(line) is { } record)
                {
                    yield return record;
                }
            }
        }
    }

    private async Task WriteAllAsync(FileStream file)
    {
        var lastId = LastIdIn(file);

        while (await _notes.Reader.WaitToReadAsync())
        {
            var done = new List<TaskCompletionSource>();
            try
            {
                while (_notes.Reader.TryRead(out var note))
                {
                    lastId = Write(note, file, lastId);
                    done.AddRange(note.Done is { } one ? [one] : []);
                }

                file.Flush(flushToDisk: options.Value.Persist);
                if (!options.Value.Persist && file.Length > MostBytes)
                {
                    await file.DisposeAsync();
                    File.Move(_path, _former, overwrite: true);
                    file = Open();
                }
            }
            catch (IOException broken)
            {
                LogLost(log, broken);
            }

            done.ForEach(one => one.SetResult());
        }

        await file.DisposeAsync();
    }

    private FileStream Open() => new(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    private long Write(Note note, FileStream file, long lastId)
    {
        if (note.Forget)
        {
            File.Delete(_former);
            file.SetLength(0);
            return 0;
        }

        if (note.Record is { } record)
        {
            JsonSerializer.Serialize(file, record with { Id = ++lastId }, AuditJson.Options);
            file.WriteByte((byte)'\n');
        }

        return lastId;
    }

    // What a crash has cut off in the middle of a line is ended, so that the next record begins a line of its own.
    private static long LastIdIn(FileStream file)
    {
        using var lines = new StreamReader(file, leaveOpen: true);
        var lastId = 0L;
        while (lines.ReadLine() is { } line)
        {
            lastId = TryRead(line)?.Id ?? lastId;
        }

        file.Seek(0, SeekOrigin.End);
        if (file.Length > 0)
        {
            file.WriteByte((byte)'\n');
        }

        return lastId;
    }

    private static AuditRecord? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditRecord>(line, AuditJson.Options);
        }
        catch (JsonException)
        {
            return null; // An empty line, or one that was cut off.
        }
    }

    private static bool Matches(AuditRecord record, string? traceId, long? after) =>
        (traceId is null || record.TraceId == traceId || record.SspTraceId == traceId) && (after is null || record.Id > after);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit could not be written")]
    private static partial void LogLost(ILogger log, Exception broken);

    /// <summary>A record, or a mark that tells when the writer has come so far.</summary>
    private sealed record Note(AuditRecord? Record, bool Forget, TaskCompletionSource? Done);
}
