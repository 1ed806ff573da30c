using System.Collections.Frozen;
using SpineSandbox.Sandbox.Seed.Clinical;
using SpineSandbox.Sandbox.Seed.Reading;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>The whole of the seed data, checked. Every service takes from it what it owns.</summary>
public sealed class SeedData
{
    private readonly SeedRows _rows;
    private readonly Lazy<IReadOnlyList<ClinicalRecordRow>> _clinicalRecords;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _roles;

    internal SeedData(SeedRows rows, string directory, SeedStamp stamp)
    {
        _rows = rows;
        _clinicalRecords = new(() => [.. rows.ClinicalRecords.Values.Select(RepeatedItems.Unfold)]);
        _roles = new(() => rows.Roles.ToFrozenDictionary(row => row.Value.Key, row => row.Value.Value));
        Directory = directory;
        Stamp = stamp;
    }

    public IReadOnlyList<OrganisationRow> Organisations => _rows.Organisations.Values;

    public IReadOnlyList<PracticeRow> Practices => _rows.Practices.Values;

    public IReadOnlyList<SystemRow> Systems => _rows.Systems.Values;

    public IReadOnlyList<EndpointRow> Endpoints => _rows.Endpoints.Values;

    public IReadOnlyList<DataSharingAgreementRow> Agreements => _rows.Agreements.Values;

    public IReadOnlyList<PatientRow> Patients => _rows.Patients.Values;

    public IReadOnlyList<PractitionerRow> Practitioners => _rows.Practitioners.Values;

    public MailboxFile Mailboxes => _rows.MailboxFile.Values[0];

    public IReadOnlyList<ClinicalRecordRow> ClinicalRecords => _clinicalRecords.Value;

    public IReadOnlyList<SlotPatternRow> Slots => _rows.Slots.Values;

    public IReadOnlyList<TopologyRow> Topologies => _rows.Topologies.Values;

    /// <summary>From a role, such as <c>patient.plain</c>, to the value that plays it.</summary>
    public IReadOnlyDictionary<string, string> Roles => _roles.Value;

    /// <summary>Where it was read from.</summary>
    public string Directory { get; }

    public SeedStamp Stamp { get; }

    /// <summary>SHA-256 over the files, in hexadecimal.</summary>
    public string Hash => Stamp.Hash;

    /// <summary>The day that relative dates were resolved against.</summary>
    public DateOnly Today => Stamp.Today;

    /// <summary>Reads and checks the whole folder.</summary>
    /// <param name="today">The day that relative dates are counted from.</param>
    /// <exception cref="SeedException">Anything in it is wrong.</exception>
    public static SeedData Load(string directory, DateOnly today) => SeedReader.Read(directory, today);

    /// <summary>The same for a folder that may have been checked by others: then its files are read only when they are asked for.</summary>
    /// <param name="known">The seed that was found to be in order.</param>
    public static SeedData Load(string directory, DateOnly today, SeedStamp? known) =>
        (known?.Today == today ? SeedReader.Open(directory, known) : null) ?? SeedReader.Read(directory, today);

    /// <summary>The content of a document, by its name under <c>documents</c>.</summary>
    public byte[] ReadDocument(string file) => File.ReadAllBytes(Path.Combine(Directory, SeedFolder.Documents, file));

    /// <summary>The value of a role; says which are near when there is none of that name.</summary>
    public string Role(string name) => Roles.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException(
            $"roles.json has no role '{name}'. There are {string.Join(", ", Roles.Keys.Where(key => key.Split('.')[0] == name.Split('.')[0]))}.");
}
