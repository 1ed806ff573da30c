using System.Text.Json;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.CareSystem.FiledRecords;

/// <summary>The records that this system has filed, a file each: the latest of a patient takes the place of the one before.</summary>
internal sealed class FiledRecordStore(SandboxFolders folders) : IResettable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 256 };

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(folders.Data, "filed-records")).FullName;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<FiledRecord>> AllAsync(CancellationToken cancellationToken)
    {
        var records = new List<FiledRecord>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json"))
        {
            records.Add(await ReadAsync(file, cancellationToken));
        }

        return [.. records.OrderByDescending(record => record.Provenance.FetchedAt)];
    }

    public async Task<FiledRecord?> FindAsync(NhsNumber number, CancellationToken cancellationToken) =>
        File.Exists(PathOf(number)) ? await ReadAsync(PathOf(number), cancellationToken) : null;

    public async Task FileAsync(NhsNumber number, FiledRecord record, CancellationToken cancellationToken)
    {
        var draft = Path.Combine(_folder, $"{number}.{Guid.NewGuid():N}.draft");
        await using (var file = File.Create(draft))
        {
            await JsonSerializer.SerializeAsync(file, record, Json, cancellationToken);
        }

        // One rename: whoever reads finds the whole of one or of the other.
        File.Move(draft, PathOf(number), overwrite: true);
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    private string PathOf(NhsNumber number) => Path.Combine(_folder, $"{number}.json");

    private static async Task<FiledRecord> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);

        return (await JsonSerializer.DeserializeAsync<FiledRecord>(file, Json, cancellationToken))!;
    }
}
