namespace SpineSandbox.Spine.Mesh;

/// <summary>The workflows of GP Connect and transfer of care, and which of them MESH routes by a patient's demographics.</summary>
public static class WorkflowIds
{
    public static readonly WorkflowId SendDocument = WorkflowId.Parse("GPCONNECT_SEND_DOCUMENT");
    public static readonly WorkflowId UpdateRecord = WorkflowId.Parse("GPCONNECT_UPDATE_RECORD");

    /// <summary>Send Document 1.x: the federated consultation summary.</summary>
    public static readonly WorkflowId ConsultationReport = WorkflowId.Parse("GPFED_CONSULT_REPORT");

    private static readonly HashSet<WorkflowId> RoutedByPatient =
    [
        WorkflowId.Parse("TOC_FHIR_IP_DISCH"),
        WorkflowId.Parse("TOC_FHIR_MH_DISCH"),
        WorkflowId.Parse("TOC_FHIR_EC_DISCH"),
        WorkflowId.Parse("TOC_FHIR_OP_ATTEN"),
        WorkflowId.Parse("TOC_OUTP_ATT_DMS"),
        ConsultationReport,
        ConsultationReport.Acknowledgement,
        UpdateRecord,
        UpdateRecord.Acknowledgement,
        // Its acknowledgement is not of them: that goes to the sender's mailbox by name.
        SendDocument,
    ];

    /// <summary>Whether a <c>GPPROVIDER_…</c> address means the patient's practice; on any other workflow it is an unknown mailbox.</summary>
    public static bool IsRoutedByPatient(WorkflowId workflow) => RoutedByPatient.Contains(workflow);
}
