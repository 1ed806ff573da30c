using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>What the guides of the products demand beyond the profiles, one row each.</summary>
internal static class DocumentRules
{
    private const string Restricted = "R";

    /// <summary>What this system can file from a record update; any other resource makes it refuse the whole.</summary>
    private static readonly HashSet<string> Fileable =
    [
        "Composition", "Patient", "Practitioner", "PractitionerRole", "Organization", "Location",
        "Encounter", "ClinicalImpression", "Condition", "Observation", "MedicationDispense", "Medication",
    ];

    private static readonly IReadOnlyList<MessagingProduct> Documents = [MessagingProducts.ConsultationSummary, MessagingProducts.SendDocument];
    private static readonly IReadOnlyList<MessagingProduct> Updates = [MessagingProducts.UpdateRecord];
    private static readonly IReadOnlyList<MessagingProduct> Version2 = [MessagingProducts.SendDocument, MessagingProducts.UpdateRecord];

    private static readonly (IReadOnlyList<MessagingProduct> Of, string Fault, Func<MessageDocument, bool> Breaks)[] Rows =
    [
        (MessagingProducts.All, "The first entry is no Composition", document => document.Composition is null),
        (MessagingProducts.All, "Composition.identifier has no value", document => document.Id is null),
        (MessagingProducts.All, "Composition.status is not final", document => document.Composition!.Str("status") != "final"),
        (MessagingProducts.All, "Composition.subject leads to no Patient", document => document.Patient?.ResourceType() != "Patient"),
        (MessagingProducts.All, "The Patient has no valid NHS number", document => document.NhsNumber is null),
        (MessagingProducts.All, "The Patient has no official family name", document => document.Family is null),
        (MessagingProducts.All, "The Patient has no date of birth", document => document.BirthDate is null),
        (MessagingProducts.All, "Composition.author leads nowhere", document => document.Author is null),
        (MessagingProducts.All, "Composition.custodian leads to no Organization", document => document.Custodian?.ResourceType() != "Organization"),
        (MessagingProducts.All, "A section lists what is not in the document", document => document.Listed.Contains(null)),
        (MessagingProducts.All, "No section lists anything", document => !document.Listed.Any()),
        (Version2, "Composition.confidentiality is restricted", document => document.Composition!.Str("confidentiality") == Restricted),
        (Documents, "The first thing that the sections list is no Binary", document => document.Listed.First()!.ResourceType() != "Binary"),
        (Documents, "A Binary has no content", document => document.Listed.Any(entry => entry is not null && entry.ResourceType() == "Binary" && string.IsNullOrEmpty(entry.Str("content")))),
        ([MessagingProducts.ConsultationSummary], "Composition.type is not a report of a clinical encounter", document => TypeOf(document) != DocumentTypes.ClinicalEncounterReport.Code),
        ([MessagingProducts.SendDocument], "Composition.type has no SNOMED CT code", document => TypeOf(document) is null),
        (Updates, "Composition.type is no service of a community pharmacy", document => PharmacyServices.Find(TypeOf(document)) is null),
        (Updates, "The sections list no Encounter", document => !Lists(document, "Encounter")),
        (Updates, "The sections list no ClinicalImpression", document => !Lists(document, "ClinicalImpression")),
        (Updates, "A record update carries no files", document => document.Resources.Any(resource => resource.ResourceType() == "Binary")),
        (Updates, "A record update carries no HTML in its sections", document => document.Sections.Any(section => section.Obj("text") is not null)),
        (Updates, "A resource that this system cannot file", document => document.Resources.Any(resource => !Fileable.Contains(resource.ResourceType() ?? ""))),
    ];

    public static string? FaultOf(MessageDocument document, MessagingProduct product) =>
        Rows.Where(row => row.Of.Contains(product) && row.Breaks(document)).Select(row => row.Fault).FirstOrDefault();

    private static string? TypeOf(MessageDocument document) =>
        document.Composition?.Obj("type")?.FindCoding(CareConnect.Snomed)?.Str("code");

    private static bool Lists(MessageDocument document, string type) => document.Listed.Any(entry => entry?.ResourceType() == type);
}
