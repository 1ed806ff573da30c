using SpineSandbox.Sandbox.Seed.Clinical;
using SpineSandbox.Sandbox.Seed.Reading;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>What rows may refer to, and the words for a reference that leads nowhere.</summary>
internal sealed class SeedIndex(SeedRows rows, Func<string, bool> holdsFile, DateOnly today)
{
    private readonly ILookup<OdsCode, OrganisationRow> _organisations = rows.Organisations.ToLookup(row => row.Value.OdsCode, row => row.Value);
    private readonly ILookup<Asid, SystemRow> _systems = rows.Systems.ToLookup(row => row.Value.Asid, row => row.Value);
    private readonly ILookup<NhsNumber, PatientRow> _patients = rows.Patients.ToLookup(row => row.Value.NhsNumber, row => row.Value);
    private readonly ILookup<string, PractitionerRow> _practitioners = rows.Practitioners.ToLookup(row => row.Value.SdsUserId, row => row.Value);
    private readonly HashSet<OdsCode> _practices = [.. rows.Practices.Select(row => row.Value.OdsCode)];
    private readonly HashSet<NhsNumber> _records = [.. rows.ClinicalRecords.Select(row => row.Value.NhsNumber)];
    private readonly HashSet<(OdsCode, NhsNumber)> _patientsOfPractices = [.. rows.ClinicalRecords.Select(row => (row.Value.Practice, row.Value.NhsNumber))];
    private readonly HashSet<string> _mailboxes = [.. rows.Mailboxes.Select(row => row.Value.MailboxId)];

    public SeedDate Today { get; } = new(today, TimeOnly.MaxValue);

    public OrganisationRow? FindOrganisation(OdsCode code) => _organisations[code].FirstOrDefault();

    public SystemRow? FindSystem(Asid asid) => _systems[asid].FirstOrDefault();

    public PatientRow? FindPatient(NhsNumber number) => _patients[number].FirstOrDefault();

    public bool HasPractice(OdsCode code) => _practices.Contains(code);

    public bool HasRecord(NhsNumber number) => _records.Contains(number);

    public bool HasRecord(OdsCode practice, NhsNumber number) => _patientsOfPractices.Contains((practice, number));

    public bool HasMailbox(string mailboxId) => _mailboxes.Contains(mailboxId);

    public bool HasPractitioner(string sdsUserId) => _practitioners.Contains(sdsUserId);

    public bool HasFile(string path) => holdsFile(path);

    /// <summary>True for an organisation or one of its sites.</summary>
    public bool IsPlaceOf(OdsCode organisation, OdsCode place) =>
        place == organisation || FindOrganisation(organisation)?.Sites.Any(site => site.OdsCode == place) == true;

    public IEnumerable<string> Organisation(string what, OdsCode? code) =>
        code is { } given && FindOrganisation(given) is null ? [$"{what} {given} is not in organisations.json"] : [];

    public IEnumerable<string> Practitioner(string what, string? sdsUserId) =>
        sdsUserId is not null && !HasPractitioner(sdsUserId) ? [$"{what} {sdsUserId} is not in practitioners.json"] : [];

    public IEnumerable<string> SystemOf(string what, Asid asid, OdsCode organisation) => FindSystem(asid) switch
    {
        null => [$"{what} {asid} is not in systems.json"],
        { } system when system.OdsCode != organisation => [$"{what} {asid} belongs to {system.OdsCode} in systems.json, not to {organisation}"],
        _ => [],
    };

    /// <summary>A party key begins with the ODS code of the organisation that runs the message handling server.</summary>
    public IEnumerable<string> PartyKey(PartyKey key) => Organisation("the party key's organisation", OdsCode.Parse(key.Value.Split('-')[0]));
}
