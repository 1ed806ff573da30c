using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Itk3.Products;

/// <summary>The messaging products of GP Connect, row by row.</summary>
public static class MessagingProducts
{
    private const string SendDocumentDefinition = "https://fhir.nhs.uk/STU3/MessageDefinition/ITK-GPConnectSendDocument-MessageDefinition-1";

    /// <summary>The guide's placeholder; no definition of its own was ever published.</summary>
    private const string UpdateRecordDefinition = "https://fhir.nhs.uk/MessageDefinition";

    /// <summary>Send Document 1.x. The requirement says Report where the published example says Summary: we send the first, both are taken.</summary>
    public static readonly MessagingProduct ConsultationSummary = new(
        "Consultation summary",
        GpConnectProduct.SendDocument,
        WorkflowIds.ConsultationReport,
        MessageEvent.SendDocument,
        SendDocumentDefinition,
        ["SendDocument-ConsultationReport", "SendDocument-ConsultationSummary", "SendDocument-OnlineConsultationReport", "SendDocument-Generic"],
        RecipientType.ForAction);

    /// <summary>Send Document 2.x: any kind of document.</summary>
    public static readonly MessagingProduct SendDocument = new(
        "Document",
        GpConnectProduct.SendDocument,
        WorkflowIds.SendDocument,
        MessageEvent.SendDocument,
        SendDocumentDefinition,
        ["None"],
        RecipientType.ForAction);

    /// <summary>Update Record: what a community pharmacy did, as coded entries.</summary>
    public static readonly MessagingProduct UpdateRecord = new(
        "Record update",
        GpConnectProduct.UpdateRecord,
        WorkflowIds.UpdateRecord,
        MessageEvent.UpdateRecord,
        UpdateRecordDefinition,
        ["None"],
        RecipientType.ForInformation);

    public static IReadOnlyList<MessagingProduct> All { get; } = [ConsultationSummary, SendDocument, UpdateRecord];

    public static MessagingProduct? Find(WorkflowId workflow) => All.FirstOrDefault(row => row.Workflow == workflow);
}
