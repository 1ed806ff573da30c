using System.Globalization;
using SpineSandbox.Spine.Itk3.Pdf;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The summary that a clinician at the patient's own practice reads: everything that was entered, under bold headings.</summary>
public static class ConsultationSummaryPdf
{
    private const string Reason =
        "You receive this summary because a patient of your practice was seen elsewhere. It is complete: nothing that was entered has been left out.";

    /// <param name="sections">Heading and text; empty texts are left out.</param>
    public static byte[] Write(
        string title,
        MessagePatient patient,
        MessageAuthor author,
        MessageOrganisation seenAt,
        DateTimeOffset seen,
        int version,
        IEnumerable<(string Heading, string? Text)> sections)
    {
        var pages = new TextPages(title, $"{seenAt.Name} ({seenAt.OdsCode}). Version {version}.")
            .Paragraph(Reason)
            .Heading("Patient")
            .Paragraph($"{string.Join(' ', [.. patient.Prefix, patient.FullName])}, born {Day(patient.BirthDate)}, {patient.Gender}, NHS number {patient.NhsNumber}")
            .Heading("Seen")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"{seen:dd MMM yyyy HH:mm} at {seenAt.Name} by {author.FullName}. Version {version}."));

        foreach (var (heading, text) in sections.Where(section => !string.IsNullOrWhiteSpace(section.Text)))
        {
            pages.Heading(heading).Paragraph(text!);
        }

        return pages.ToPdf();
    }

    private static string Day(DateOnly day) => day.ToString("dd MMM yyyy", CultureInfo.InvariantCulture);
}
