using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Mailbox;

/// <summary>A pair of files in one of the folders of what was sent.</summary>
internal sealed record SentFile(string Stem, ControlFile Control, SentPlace Place, DateTimeOffset At, string? DataPath)
{
    /// <summary>Null where the client has just moved it on, or it is no control file.</summary>
    public static SentFile? TryRead(MessageFiles files, SentPlace place)
    {
        try
        {
            return new SentFile(files.Stem, files.ReadControl(), place, File.GetLastWriteTimeUtc(files.ControlPath), files.DataPath);
        }
        catch (Exception gone) when (gone is IOException or ControlFileException)
        {
            return null;
        }
    }

    public ReceivedBundle? ReadBundle()
    {
        try
        {
            return DataPath is null ? null : ReceivedBundle.Parse(File.ReadAllBytes(DataPath));
        }
        catch (Exception unreadable) when (unreadable is IOException or FhirFormatException)
        {
            return null;
        }
    }
}
