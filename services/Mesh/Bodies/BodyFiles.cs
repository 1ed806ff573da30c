using System.Collections.Concurrent;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Mesh.Bodies;

/// <summary>
/// The files of bodies that are too large for a row. A file is written and flushed before the row that names it is committed;
/// one that no row names, because the process died between the two, is swept away at the next start.
/// </summary>
internal sealed class BodyFiles(SandboxFolders folders, SandboxStore<MeshContext, MeshView> store) : IResettable, IHostedService
{
    private const int BufferSize = 128 << 10;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(folders.Data, "bodies")).FullName;
    private readonly ConcurrentDictionary<string, byte> _inHand = new();

    /// <summary>A new file; whoever made it says <see cref="Release"/> when its row is committed, or <see cref="Delete"/>.</summary>
    public FileStream Create(MessageId message, int number)
    {
        // A chunk that is sent again gets another file: the first may be named by a row already.
        var name = $"{message}.{number}.{Guid.NewGuid():N}";
        _inHand[name] = 0;
        return new FileStream(Path.Combine(_folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize, useAsync: false);
    }

    public FileStream Open(string name) =>
        new(Path.Combine(_folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, useAsync: false);

    public void Release(string name) => _inHand.TryRemove(name, out _);

    public void Delete(string name)
    {
        File.Delete(Path.Combine(_folder, name));
        Release(name);
    }

    public Task StartAsync(CancellationToken cancellationToken) => SweepAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Comes after the store's own reset, so that no row names any of them.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) => SweepAsync();

    private async Task SweepAsync()
    {
        var files = Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Where(name => !_inHand.ContainsKey(name)).ToList();
        if (files.Count == 0)
        {
            return;
        }

        await using var context = store.Current.Open();
        foreach (var name in files)
        {
            if (name.Split('.') is not [var id, var number, _]
                || !MessageId.TryParse(id, out var message)
                || (await context.FindChunkAsync(message, int.Parse(number, null)))?.File != name)
            {
                Delete(name);
            }
        }
    }
}
