using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Itk3.Products;

namespace SpineSandbox.CareSystem.Messages.Composing;

/// <summary>A kind of message that an organisation may send about a patient: what it is called, and which form it has.</summary>
public sealed record MessageKind(string Name, string Title, string Explanation, MessagingProduct Product, string Journey)
{
    public static readonly MessageKind ConsultationSummary = new(
        "consultation-summary",
        "Send a consultation summary",
        "Tells the patient's own practice what happened here, as a document that somebody there reads.",
        MessagingProducts.ConsultationSummary,
        JourneyNames.SendDocument);

    public static readonly MessageKind Document = new(
        "document",
        "Send a document",
        "Sends a letter or a file to the patient's own practice.",
        MessagingProducts.SendDocument,
        JourneyNames.SendDocument);

    public static readonly MessageKind RecordUpdate = new(
        "record-update",
        "Update the patient's record",
        "Sends what was found, measured and supplied to the patient's own practice, where somebody accepts it into the record.",
        MessagingProducts.UpdateRecord,
        JourneyNames.UpdateRecord);

    /// <summary>Which organisations send what: pharmacies update records, practices write summaries, and all send documents.</summary>
    public static IReadOnlyList<MessageKind> Of(OrganisationKind organisation) => organisation switch
    {
        OrganisationKind.Pharmacy => [RecordUpdate, Document],
        OrganisationKind.GpPractice => [ConsultationSummary, Document],
        _ => [Document],
    };
}
