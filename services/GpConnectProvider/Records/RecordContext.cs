using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Appointments;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>The database of this provider: its practices, who works there, whom they know, their patients and the records, messages and tasks.</summary>
internal sealed class RecordContext(DbContextOptions<RecordContext> options) : DbContext(options)
{
    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<Practitioner> Practitioners => Set<Practitioner>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<PracticePatient> Patients => Set<PracticePatient>();

    public DbSet<RecordEntry> Entries => Set<RecordEntry>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<BookedSlot> BookedSlots => Set<BookedSlot>();

    public DbSet<ReceivedMessage> Messages => Set<ReceivedMessage>();

    public DbSet<WorkflowTask> Tasks => Set<WorkflowTask>();

    public DbSet<OutgoingMessage> Outgoing => Set<OutgoingMessage>();

    public DbSet<OnlineAccess> OnlineAccess => Set<OnlineAccess>();

    public DbSet<PrescriptionOrder> PrescriptionOrders => Set<PrescriptionOrder>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<OdsCode>().HaveConversion<TextColumn<OdsCode>>();
        conventions.Properties<NhsNumber>().HaveConversion<TextColumn<NhsNumber>>();
        conventions.Properties<Asid>().HaveConversion<TextColumn<Asid>>();
        conventions.Properties<MailboxId>().HaveConversion<TextColumn<MailboxId>>();
        conventions.Properties<WorkflowId>().HaveConversion<TextColumn<WorkflowId>>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Practice>(practice =>
        {
            practice.HasKey(row => row.OdsCode);
            practice.Property(row => row.Address).AsJson();
            practice.Property(row => row.DisabledProducts).AsJson();
            practice.Property(row => row.SectionLimits).AsJson();
            practice.Property(row => row.DisabledAreas).AsJson();
        });

        model.Entity<Practitioner>(practitioner =>
        {
            practitioner.HasKey(row => row.SdsUserId);
            practitioner.Property(row => row.Name).AsJson();
            practitioner.Property(row => row.JobRole).AsJson();
            practitioner.Property(row => row.RoleProfileIds).AsJson();
            practitioner.Property(row => row.Languages).AsJson();
        });

        model.Entity<Organisation>(organisation =>
        {
            organisation.HasKey(row => row.OdsCode);
            organisation.Ignore(row => row.Places);
            organisation.Property(row => row.Address).AsJson();
            organisation.Property(row => row.Sites).AsJson();
        });

        model.Entity<PracticePatient>(patient =>
        {
            patient.HasKey(row => row.Id);
            patient.Property(row => row.Id).ValueGeneratedNever();
            patient.Ignore(row => row.IsNumberVerified);
            patient.HasIndex(row => new { row.Practice, row.NhsNumber }).IsUnique();
            patient.Property(row => row.Registration).AsJson();
            patient.Property(row => row.Demographics).AsJson();
            patient.Property(row => row.GpTransfer).AsJson();
        });

        model.Entity<StoredFile>().HasKey(row => row.Name);

        model.Entity<Session>(session =>
        {
            session.HasKey(row => row.Id);
            session.Property(row => row.Id).ValueGeneratedNever();
            session.Property(row => row.Days).AsJson();
            session.Property(row => row.DeliveryChannels).AsJson();
            session.Property(row => row.BookableByOrganisations).AsJson();
            session.Property(row => row.BookableByTypes).AsJson();
        });

        model.Entity<Appointment>(appointment =>
        {
            appointment.HasKey(row => row.Id);
            appointment.Property(row => row.Id).ValueGeneratedNever();
            appointment.HasIndex(row => new { row.PatientId, row.Start });
        });

        model.Entity<BookedSlot>(slot =>
        {
            slot.HasKey(row => new { row.Practice, row.SlotId });
            slot.HasIndex(row => row.AppointmentId);
        });

        model.Entity<RecordEntry>(entry =>
        {
            entry.HasKey(row => new { row.PatientId, row.EntryId });
            entry.HasOne<PracticePatient>().WithMany().HasForeignKey(row => row.PatientId);
        });

        model.AddMessaging();
        model.AddOnlineAccess();
        model.AddPrescriptionOrders();
    }
}
