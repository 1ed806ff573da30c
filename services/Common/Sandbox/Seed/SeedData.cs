using SpineSandbox.Sandbox.Seed.Clinical;
using SpineSandbox.Sandbox.Seed.Reading;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>The whole of the seed data, read and checked. Every service takes from it what it owns.</summary>
public sealed record SeedData
{
    public required IReadOnlyList<OrganisationRow> Organisations { get; init; }

    public required IReadOnlyList<PracticeRow> Practices { get; init; }

    public required IReadOnlyList<SystemRow> Systems { get; init; }

    public required IReadOnlyList<EndpointRow> Endpoints { get; init; }

    public required IReadOnlyList<DataSharingAgreementRow> Agreements { get; init; }

    public required IReadOnlyList<PatientRow> Patients { get; init; }

    public required IReadOnlyList<PractitionerRow> Practitioners { get; init; }

    public required MailboxFile Mailboxes { get; init; }

    public required IReadOnlyList<ClinicalRecordRow> ClinicalRecords { get; init; }

    public required IReadOnlyList<SlotPatternRow> Slots { get; init; }

    public required IReadOnlyList<TopologyRow> Topologies { get; init; }

    public required IReadOnlyList<ApplicationRow> Applications { get; init; }

    /// <summary>From a role, such as <c>patient.plain</c>, to the value that plays it.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>Where it was read from.</summary>
    public required string Directory { get; init; }

    /// <summary>SHA-256 over the files, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The day that relative dates were resolved against.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Reads and checks the whole folder.</summary>
    /// <param name="today">The day that relative dates are counted from.</param>
    /// <exception cref="SeedException">Anything in it is wrong.</exception>
    public static SeedData Load(string directory, DateOnly today) => SeedReader.Read(directory, today);

    /// <summary>The content of a document, by its name under <c>documents</c>.</summary>
    public byte[] ReadDocument(string file) => File.ReadAllBytes(Path.Combine(Directory, SeedFolder.Documents, file));

    /// <summary>The value of a role; says which are near when there is none of that name.</summary>
    public string Role(string name) => Roles.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException(
            $"roles.json has no role '{name}'. There are {string.Join(", ", Roles.Keys.Where(key => key.Split('.')[0] == name.Split('.')[0]))}.");
}
