using SpineSandbox.Spine.Itk3.Documents;

namespace SpineSandbox.Spine.Itk3.Products;

/// <summary>The MESH subject, by which a practice's workflow shows a message.</summary>
public static class SubjectLines
{
    /// <summary>Send Document 1.x.</summary>
    public static string ConsultationReport(MessagePatient patient, MessageOrganisation seenAt) =>
        $"Consultation report for {patient.FullName}, NHS Number {patient.NhsNumber}, seen at {seenAt.Name}, ODS Code {seenAt.OdsCode}";

    /// <summary>Send Document 2.x and Update Record.</summary>
    public static string Titled(string title, MessagePatient patient, MessageOrganisation seenAt, int version) =>
        $"{title} for {patient.FullName}, NHS Number: {patient.NhsNumber}, seen at {seenAt.Name}, ODS code: {seenAt.OdsCode}, version {version}";
}
