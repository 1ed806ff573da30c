using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Appointments;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>Seeds this provider's practices, and no others.</summary>
internal sealed class RecordStoreModel(IOptions<SandboxOptions> options) : StoreModel<RecordContext, PracticeDirectory>
{
    private static readonly Dictionary<string, ProviderHost> Hosts = new()
    {
        ["provider"] = ProviderHost.Provider,
        ["provider-single"] = ProviderHost.ProviderSingle,
    };

    public override RecordContext Create(DbContextOptions<RecordContext> options) => new(options);

    public override void Seed(RecordContext context, SeedData seed)
    {
        var host = HostNamed(options.Value.Name);
        var organisations = seed.Organisations.ToDictionary(organisation => organisation.OdsCode);
        var mailboxes = seed.Mailboxes.Mailboxes.ToLookup(mailbox => mailbox.OdsCode);
        var practices = seed.Practices.Where(practice => practice.HostedBy == host)
            .Select(practice => Practice.From(practice, organisations[practice.OdsCode], mailboxes[practice.OdsCode].FirstOrDefault()))
            .ToList();
        var hosted = practices.Select(practice => practice.OdsCode).ToHashSet();

        context.AddRange(practices);
        // All of them: records name people and organisations elsewhere too.
        context.AddRange(seed.Practitioners.Select(Practitioner.From));
        context.AddRange(seed.Organisations.Select(Organisation.From));

        var sessions = seed.Slots.Where(pattern => hosted.Contains(pattern.Practice)).Select((pattern, index) => (Session: Session.From(pattern, index + 1), pattern.BookedFor)).ToList();
        context.AddRange(sessions.Select(row => row.Session));

        var onPds = seed.Patients.ToDictionary(patient => patient.NhsNumber);
        var records = seed.ClinicalRecords.Where(record => hosted.Contains(record.Practice)).ToList();
        context.AddRange(records.SelectMany(record => record.Documents).Select(document => document.File).OfType<string>().Distinct()
            .Select(file => StoredFile.Of(file, seed.ReadDocument(file))));
        var patients = new List<PracticePatient>();
        foreach (var (index, record) in records.Index())
        {
            var patient = PracticePatient.From(record, onPds.GetValueOrDefault(record.NhsNumber), index + 1);
            patients.Add(patient);
            context.Add(patient);
            context.AddRange(record.Items().Select(item => RecordEntry.Of(item, patient.Id)));
        }

        var byNumber = patients.ToDictionary(patient => (patient.Practice, patient.NhsNumber));
        var staff = seed.Practitioners.ToDictionary(person => person.SdsUserId, Practitioner.From);
        var own = sessions.SelectMany(row => OwnBooking.In(row.Session, row.BookedFor, seed.Today));
        foreach (var (index, (slot, nhsNumber)) in own.Index())
        {
            var practice = practices.Single(practice => practice.OdsCode == slot.Session.Practice);
            var appointment = OwnBooking.Of(
                index + 1, slot, byNumber[(practice.OdsCode, nhsNumber)], practice, staff[slot.Session.Practitioner], seed.Today);
            context.Add(appointment);
            context.Add(new BookedSlot { Practice = practice.OdsCode, SlotId = slot.Id, AppointmentId = appointment.Id });
        }
    }

    public override PracticeDirectory Load(RecordContext context) =>
        new(context.Practices.AsNoTracking(), context.Practitioners.AsNoTracking(), context.Organisations.AsNoTracking(), context.Sessions.AsNoTracking());

    private static ProviderHost HostNamed(string name) => Hosts.TryGetValue(name, out var host)
        ? host
        : throw new InvalidOperationException($"Sandbox:Name is '{name}'; a provider is one of {string.Join(", ", Hosts.Keys)}.");
}
