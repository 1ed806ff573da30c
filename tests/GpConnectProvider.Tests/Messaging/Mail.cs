using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Itk3;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>A message to a practice, right in every respect until a test spoils one.</summary>
internal sealed record Mail
{
    public static readonly MailboxId Sender = MailboxId.Parse(ShippedSeed.Role("mailbox.Z98020"));

    public MessagingProduct Product { get; init; } = MessagingProducts.ConsultationSummary;

    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid DocumentId { get; init; } = Guid.NewGuid();

    public Guid? Replaces { get; init; }

    public MessagePatient Patient { get; init; } = People.Plain;

    public IReadOnlyList<Attachment> Files { get; init; } = [new Attachment("Consultation report", Attachment.Pdf, Encoding.ASCII.GetBytes("%PDF-1.4 sample"))];

    /// <summary>Changes the message as it stands on the wire.</summary>
    public Action<JsonObject> Spoil { get; init; } = _ => { };

    public bool AsJson { get; init; }

    public string? Workflow { get; init; }

    public byte[] ToBytes()
    {
        var bundle = ToMessage().ToBundle();
        Spoil(bundle);

        return AsJson ? ItkWire.ToJson(bundle) : ItkWire.ToXml(bundle);
    }

    private ItkMessage ToMessage() => new()
    {
        Id = Id,
        BundleId = Guid.NewGuid(),
        Event = Product.Event,
        Handling = Product.Handling("enc-77"),
        Sender = Organisation.OdsCode,
        SourceMailbox = Sender,
        Timestamp = Seen,
        Payload = Product == MessagingProducts.UpdateRecord ? Update() : Document(),
    };

    private static readonly DateTimeOffset Seen = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly MessageOrganisation Organisation = new(OdsCode.Parse("Z98020"), "Fellside Medical Centre", "01632 960120");

    private static readonly MessageAuthor Author = new()
    {
        IdSystem = SdsUserId.System, Id = "555000001013", Family = "Hale", Given = ["Ruth"], Prefix = ["Dr"],
    };

    private JsonObject Document() => new SentDocument
    {
        DocumentId = DocumentId,
        Version = Replaces is null ? 1 : 2,
        Replaces = Replaces,
        Type = DocumentTypes.ClinicalEncounterReport,
        Title = "Consultation report",
        Subject = SubjectLines.ConsultationReport(Patient, Organisation),
        Patient = Patient,
        Author = Author,
        Organisation = Organisation,
        Date = Seen,
        Attachments = Files,
    }.ToBundle();

    private JsonObject Update() => new PharmacyConsultation
    {
        DocumentId = DocumentId,
        Version = Replaces is null ? 1 : 2,
        Replaces = Replaces,
        Service = PharmacyServices.BloodPressureCheck,
        Subject = SubjectLines.Titled(PharmacyServices.BloodPressureCheck.Display, Patient, Organisation, 1),
        Patient = Patient,
        Author = Author,
        Organisation = Organisation,
        SeenAt = Seen,
        Impression = "Reading raised; came back for a second one.",
        Diagnosis = new SnomedCoding("24184005", "Elevated blood pressure"),
        BloodPressure = new BloodPressureReading(151, 97),
        Supply = new SuppliedMedicine(
            new SnomedCoding("322236009", "Paracetamol 500mg tablets"), 16, new SnomedCoding("428673006", "tablet"), "One when required"),
    }.ToBundle();
}

/// <summary>Patients of the seed as a sender knows them from PDS.</summary>
internal static class People
{
    private static readonly SeedData Seed = SeedData.Load(ShippedSeed.Directory, new DateOnly(2026, 3, 2));

    public static MessagePatient Plain => Of("patient.plain");

    public static MessagePatient Of(string role)
    {
        var row = Seed.Patients.Single(patient => patient.NhsNumber.Value == ShippedSeed.Role(role));
        var name = row.Names.FirstOrDefault(name => name.Use == NameUse.Usual) ?? row.Names[0];

        return new MessagePatient
        {
            NhsNumber = row.NhsNumber,
            Family = name.Family,
            Given = name.Given,
            Prefix = name.Prefix,
            BirthDate = row.BirthDate!.Value.Day,
            Gender = row.Gender!.ToString()!.ToLowerInvariant(),
        };
    }
}
