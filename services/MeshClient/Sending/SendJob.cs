using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>
/// A pair that was taken from OUT, in a folder of its own below TEMP, with its journal. Files that are to appear elsewhere are staged
/// here and moved there: as long as a staged file is here, it has not appeared, so that nothing appears twice.
/// </summary>
internal sealed class SendJob
{
    private const string Prefix = "out-";
    private const string JournalName = "journal.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly string _folder;

    private SendJob(string folder, SendJournal journal)
    {
        _folder = folder;
        Journal = journal;
    }

    public SendJournal Journal { get; private set; }

    public string Stem => Journal.Stem;

    /// <summary>Tells this pair from others that had the same name.</summary>
    public string ShortId => Path.GetFileName(_folder)[Prefix.Length..][..8];

    public string ControlPath => Path.Combine(_folder, "message.ctl");

    public string DataPath => Path.Combine(_folder, "message.dat");

    public string ChunkPath => Path.Combine(_folder, "chunk");

    /// <summary>The control file as it shall stand in SENT.</summary>
    public string SentControlPath => Path.Combine(_folder, "sent.ctl");

    /// <summary>Reports that shall stand in IN whatever comes, by the names that they will have there.</summary>
    private string ReportsPath => Path.Combine(_folder, "reports");

    /// <summary>The same for those on the outcome, which count only once the journal has it.</summary>
    private string OutcomePath => Path.Combine(_folder, "outcome");

    public static SendJob Begin(string temp, string stem)
    {
        var folder = Directory.CreateDirectory(Path.Combine(temp, Prefix + Guid.NewGuid().ToString("N"))).FullName;
        var job = new SendJob(folder, new SendJournal { Stem = stem });
        job.Save(job.Journal);

        return job;
    }

    /// <summary>The jobs that an earlier process has left. A folder without a journal holds nothing yet, or nothing any more.</summary>
    public static IEnumerable<SendJob> LeftIn(string temp)
    {
        foreach (var folder in Directory.GetDirectories(temp, Prefix + "*"))
        {
            var path = Path.Combine(folder, JournalName);
            if (File.Exists(path))
            {
                yield return new SendJob(folder, JsonSerializer.Deserialize<SendJournal>(File.ReadAllBytes(path), Json)!);
            }
            else
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    public void Save(SendJournal journal)
    {
        var path = Path.Combine(_folder, JournalName);
        DurableFile.Write(path + ".new", stream => JsonSerializer.Serialize(stream, journal, Json));
        File.Move(path + ".new", path, overwrite: true);
        Journal = journal;
    }

    public void StageReport(string name, ControlFile report) => Stage(ReportsPath, name, report);

    public void StageOutcome(string name, ControlFile report) => Stage(OutcomePath, name, report);

    /// <summary>What was staged for an outcome that the journal does not have.</summary>
    public void ForgetOutcome()
    {
        if (Directory.Exists(OutcomePath))
        {
            Directory.Delete(OutcomePath, recursive: true);
        }
    }

    public void PublishReports(string folder) => Publish(ReportsPath, folder);

    public void PublishOutcome(string folder)
    {
        Publish(ReportsPath, folder);
        Publish(OutcomePath, folder);
    }

    public void Delete() => Directory.Delete(_folder, recursive: true);

    private void Stage(string place, string name, ControlFile report)
    {
        Directory.CreateDirectory(place);
        var staged = Path.Combine(_folder, "report");
        DurableFile.Write(staged, stream => ControlFileWriter.Write(report, stream));
        File.Move(staged, Path.Combine(place, name + MessageFiles.ControlExtension), overwrite: true);
    }

    private static void Publish(string place, string folder)
    {
        foreach (var report in Directory.Exists(place) ? Directory.GetFiles(place) : [])
        {
            File.Move(report, Path.Combine(folder, Path.GetFileName(report)), overwrite: true);
        }
    }
}
