using System.Globalization;

namespace SpineSandbox.CareSystem.Messages.Composing;

/// <summary>What was typed into the form of a message; each kind takes the fields that it has.</summary>
public sealed class MessageDraft
{
    public string? Reason { get; set; }

    public string? History { get; set; }

    public string? Examination { get; set; }

    public string? Outcome { get; set; }

    public string? Plan { get; set; }

    /// <summary>Title of a document.</summary>
    public string? Title { get; set; }

    /// <summary>Kind of a document, by SNOMED CT.</summary>
    public string? Type { get; set; }

    /// <summary>Text of a document that comes without a file.</summary>
    public string? Text { get; set; }

    /// <summary>A pharmacy's service, by SNOMED CT.</summary>
    public string? Service { get; set; }

    /// <summary>The pharmacist's words.</summary>
    public string? Impression { get; set; }

    public string? Systolic { get; set; }

    public string? Diastolic { get; set; }

    /// <summary>The product supplied, by dm+d.</summary>
    public string? Product { get; set; }

    public string? Quantity { get; set; }

    public string? Dosage { get; set; }

    /// <summary>UUID of the document that this one replaces.</summary>
    public string? Replaces { get; set; }

    /// <summary>What a consultation summary tells, under its headings.</summary>
    public IEnumerable<(string Heading, string? Text)> Sections =>
        [("Reason for contact", Reason), ("History", History), ("Examination", Examination), ("Outcome", Outcome), ("Plan", Plan)];

    /// <summary>What keeps the draft from being sent, in words; null where nothing does.</summary>
    public string? FaultFor(MessageKind kind, bool hasFile) => kind switch
    {
        _ when kind == MessageKind.ConsultationSummary && Sections.All(section => string.IsNullOrWhiteSpace(section.Text)) => "Write at least one part of the summary",
        _ when kind == MessageKind.Document && string.IsNullOrWhiteSpace(Title) => "Give the document a title",
        _ when kind == MessageKind.Document && !hasFile && string.IsNullOrWhiteSpace(Text) => "Choose a file or write the text",
        _ when kind == MessageKind.RecordUpdate && string.IsNullOrWhiteSpace(Impression) => "Write what you found and did",
        _ when kind == MessageKind.RecordUpdate && (Number(Systolic) is null) != (Number(Diastolic) is null) => "Give both values of the blood pressure, or neither",
        _ => null,
    };

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A draft with plausible content, for a journey that only has a patient.</summary>
    public static MessageDraft Sample(MessageKind kind) => kind switch
    {
        _ when kind == MessageKind.RecordUpdate => new MessageDraft
        {
            Service = Spine.Itk3.Documents.PharmacyServices.BloodPressureCheck.Code,
            Impression = "Blood pressure check in the pharmacy. Reading within range; advised to have it checked again in a year.",
            Systolic = "128",
            Diastolic = "79",
        },
        _ when kind == MessageKind.Document => new MessageDraft
        {
            Title = "Letter after an appointment",
            Text = "Seen today and well. No change to treatment. We ask the practice to check blood pressure in three months.",
        },
        _ => new MessageDraft
        {
            Reason = "Sore throat and fever for two days",
            History = "No rash, no neck stiffness. Drinks well.",
            Examination = "Throat red, no exudate. Temperature 37.9",
            Outcome = "Upper respiratory infection, probably viral",
            Plan = "Fluids and paracetamol. Own practice if not better in a week.",
        },
    };
}
