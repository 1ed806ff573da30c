using System.Globalization;
using SpineSandbox.MeshClient.Configuration;

namespace SpineSandbox.MeshClient.Reports;

/// <summary>
/// Tells in IN how looking into the mailbox went: each time, where the site wants that; a failure once, until it has passed, or a
/// night without MESH would fill the folder.
/// </summary>
internal sealed class PollReports(MailboxFolders folders, MailboxId mailbox, MeshClientOptions options, TimeProvider clock)
{
    private string? _lastFailure;

    public void Succeeded()
    {
        _lastFailure = null;
        if (options.PollReport)
        {
            Write(ClientStatus.Polled);
        }
    }

    /// <returns>True when it is news.</returns>
    public bool Failed(ClientStatus status)
    {
        var isNews = _lastFailure != status.Code;
        if (options.PollReport || isNews)
        {
            Write(status);
        }

        _lastFailure = status.Code;

        return isNews;
    }

    private void Write(ClientStatus status)
    {
        var now = clock.GetUtcNow();
        var report = new ControlFile
        {
            AddressType = MeshValues.AddressTypeAll,
            MessageType = MessageTypes.Report,
            ToDts = mailbox.Value,
            Status = status.At(now),
        };
        var name = $"{now.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}_{status.Name}{MessageFiles.ControlExtension}";
        var staged = Path.Combine(folders.Temp, "poll-report");
        DurableFile.Write(staged, stream => ControlFileWriter.Write(report, stream));
        File.Move(staged, Path.Combine(folders.In, name), overwrite: true);
    }
}
