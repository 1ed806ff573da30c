using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The payload of Update Record: what a community pharmacy found, measured and supplied, as coded resources.</summary>
public sealed record PharmacyConsultation
{
    /// <summary>How the patient was seen, by SNOMED CT.</summary>
    public static readonly SnomedCoding FaceToFace = new("325861000000105", "Face to face consultation");

    public required Guid DocumentId { get; init; }

    public required int Version { get; init; }

    public Guid? Replaces { get; init; }

    /// <summary>One of <see cref="PharmacyServices"/>.</summary>
    public required SnomedCoding Service { get; init; }

    public required string Subject { get; init; }

    public required MessagePatient Patient { get; init; }

    public required MessageAuthor Author { get; init; }

    public required MessageOrganisation Organisation { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The pharmacist's words: the clinical impression, which every message must have.</summary>
    public required string Impression { get; init; }

    public SnomedCoding? Diagnosis { get; init; }

    public BloodPressureReading? BloodPressure { get; init; }

    public SuppliedMedicine? Supply { get; init; }

    public JsonObject ToBundle()
    {
        var bundle = new PayloadBundle(PartyProfiles.GpConnect, Patient, Author, Organisation);
        var entries = new PharmacyEntries(this, bundle.PatientId, bundle.AuthorId, bundle.CustodianId).All();
        var composition = CompositionResource
            .Create(DocumentId, Version, Replaces, Service, Service.Display, Subject, SeenAt, bundle.PatientId, bundle.AuthorId, bundle.CustodianId)
            .Append("section", new JsonObject
            {
                ["title"] = Service.Display,
                ["entry"] = new JsonArray([.. entries.Select(entry => ItkMessage.Reference(entry.Id))]),
            });

        return bundle.With(composition, entries);
    }
}

/// <summary>In millimetres of mercury.</summary>
public sealed record BloodPressureReading(int Systolic, int Diastolic);

/// <summary>What the pharmacy handed over.</summary>
/// <param name="Product">dm+d.</param>
/// <param name="Unit">By SNOMED CT: tablet, capsule.</param>
/// <param name="Dosage">As on the label.</param>
public sealed record SuppliedMedicine(SnomedCoding Product, decimal Quantity, SnomedCoding Unit, string Dosage);
