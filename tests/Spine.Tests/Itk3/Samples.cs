using System.Text;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Tests.Itk3;

/// <summary>One message of each product.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 3, TimeSpan.Zero);

    public static readonly MessagePatient Patient = new()
    {
        NhsNumber = NhsNumber.Parse("9990000018"), Family = "Marlowe", Given = ["Kit"], BirthDate = new DateOnly(2001, 2, 14), Gender = "male",
    };

    public static readonly MessageOrganisation Hub = new(OdsCode.Parse("B82002"), "Hill Hub", "01632 960900");

    public static readonly MessageAuthor Author = new()
    {
        IdSystem = SdsUserId.System, Id = "555000001013", Family = "Hale", Given = ["Ruth"], Prefix = ["Dr"], Telephone = "01632 960900",
    };

    public static SentDocument Document(SnomedCoding? type = null) => new()
    {
        DocumentId = Guid.NewGuid(),
        Version = 1,
        Type = type ?? DocumentTypes.ClinicalEncounterReport,
        Title = "Consultation report",
        Subject = SubjectLines.ConsultationReport(Patient, Hub),
        Patient = Patient,
        Author = Author,
        Organisation = Hub,
        Date = Now,
        Attachments = [new Attachment("Consultation report", Attachment.Pdf, Encoding.ASCII.GetBytes("%PDF-1.4"))],
    };

    public static PharmacyConsultation Pharmacy() => new()
    {
        DocumentId = Guid.NewGuid(),
        Version = 1,
        Service = PharmacyServices.BloodPressureCheck,
        Subject = SubjectLines.Titled(PharmacyServices.BloodPressureCheck.Display, Patient, Hub, 1),
        Patient = Patient,
        Author = Author with { IdSystem = CareConnect.GphcNumber, Id = "2099001" },
        Organisation = Hub,
        SeenAt = Now,
        Impression = "Reading a little raised; advice given.",
        Diagnosis = new SnomedCoding("24184005", "Elevated blood pressure"),
        BloodPressure = new BloodPressureReading(140, 84),
        Supply = new SuppliedMedicine(
            new SnomedCoding("322236009", "Paracetamol 500mg tablets"), 32, new SnomedCoding("428673006", "tablet"), "Two when required, at most four times a day"),
    };

    public static ItkMessage Message(MessagingProduct product) => new()
    {
        Id = Guid.NewGuid(),
        BundleId = Guid.NewGuid(),
        Event = product.Event,
        Handling = product.Handling("enc-77"),
        Sender = Hub.OdsCode,
        SourceMailbox = MailboxId.Parse("B82002GP1"),
        Timestamp = Now,
        Payload = product == MessagingProducts.UpdateRecord ? Pharmacy().ToBundle() : Document().ToBundle(),
    };

    public static TheoryData<string> Products => new(MessagingProducts.All.Select(product => product.Title));

    public static MessagingProduct Product(string title) => MessagingProducts.All.Single(product => product.Title == title);
}
