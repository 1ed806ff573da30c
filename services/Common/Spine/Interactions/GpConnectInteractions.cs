using System.Collections.Frozen;
using SpineSandbox.Spine.Identifiers;
using static SpineSandbox.Spine.Interactions.GpConnectProduct;

namespace SpineSandbox.Spine.Interactions;

/// <summary>
/// Every interaction of the GP Connect direct care products. IDs of version 0.x have no suffix, those of 1.x end in -1;
/// cancelling and amending an appointment share verb and path and differ by ID only.
/// </summary>
public static class GpConnectInteractions
{
    /// <summary>What each GP Connect interaction ID begins with.</summary>
    public const string Prefix = "urn:nhs:names:services:gpconnect:";

    /// <summary>Access Record HTML, 0.7.</summary>
    public static readonly InteractionId GetCareRecord = Urn("fhir:operation:gpc.getcarerecord");

    /// <summary>Metadata of an Access Record HTML server, 0.7.</summary>
    public static readonly InteractionId Metadata = Urn("fhir:rest:read:metadata");

    /// <summary>Metadata of the root that Foundations and Appointments share.</summary>
    public static readonly InteractionId FoundationsMetadata = Urn("fhir:rest:read:metadata-1");

    /// <summary>A patient by NHS number, at the root of Foundations.</summary>
    public static readonly InteractionId FindPatient = Urn("fhir:rest:search:patient-1");

    /// <summary>A temporary registration.</summary>
    public static readonly InteractionId RegisterPatient = Urn("fhir:operation:gpc.registerpatient-1");

    public static readonly InteractionId SearchSlots = Urn("fhir:rest:search:slot-1");

    public static readonly InteractionId BookAppointment = Urn("fhir:rest:create:appointment-1");

    public static readonly InteractionId ReadAppointment = Urn("fhir:rest:read:appointment-1");

    public static readonly InteractionId AmendAppointment = Urn("fhir:rest:update:appointment-1");

    public static readonly InteractionId CancelAppointment = Urn("fhir:rest:cancel:appointment-1");

    /// <summary>A patient's appointments.</summary>
    public static readonly InteractionId ListAppointments = Urn("fhir:rest:search:patient_appointments-1");

    public static readonly InteractionId GetStructuredRecord = Urn("fhir:operation:gpc.getstructuredrecord-1");

    public static readonly InteractionId StructuredMetadata = Urn("structured:fhir:rest:read:metadata-1");

    public static readonly InteractionId DocumentsMetadata = Urn("documents:fhir:rest:read:metadata-1");

    /// <summary>A patient by NHS number, at the root of Access Document.</summary>
    public static readonly InteractionId FindPatientForDocuments = Urn("documents:fhir:rest:search:patient-1");

    public static readonly InteractionId SearchDocuments = Urn("documents:fhir:rest:search:documentreference-1");

    /// <summary>The content of a document.</summary>
    public static readonly InteractionId ReadDocument = Urn("documents:fhir:rest:read:binary-1");

    /// <summary>The whole record for the patient's new practice, 1.6.</summary>
    public static readonly InteractionId MigrateStructuredRecord = Urn("fhir:operation:gpc.migratestructuredrecord-1");

    public static IReadOnlyList<GpConnectInteraction> All { get; } =
    [
        Row(AccessRecordHtml, "fhir:rest:read:metadata", "GET", "/metadata"),
        Row(AccessRecordHtml, "fhir:operation:gpc.getcarerecord", "POST", "/Patient/$gpc.getcarerecord"),
        Row(Foundations, "fhir:rest:read:metadata-1", "GET", "/metadata"),
        Row(Foundations, "fhir:rest:read:patient-1", "GET", "/Patient/{id}"),
        Row(Foundations, "fhir:rest:search:patient-1", "GET", "/Patient"),
        Row(Foundations, "fhir:rest:read:practitioner-1", "GET", "/Practitioner/{id}"),
        Row(Foundations, "fhir:rest:search:practitioner-1", "GET", "/Practitioner"),
        Row(Foundations, "fhir:rest:read:organization-1", "GET", "/Organization/{id}"),
        Row(Foundations, "fhir:rest:search:organization-1", "GET", "/Organization"),
        Row(Foundations, "fhir:rest:read:location-1", "GET", "/Location/{id}"),
        Row(Foundations, "fhir:operation:gpc.registerpatient-1", "POST", "/Patient/$gpc.registerpatient"),
        Row(Appointments, "fhir:rest:search:slot-1", "GET", "/Slot"),
        Row(Appointments, "fhir:rest:read:appointment-1", "GET", "/Appointment/{id}"),
        Row(Appointments, "fhir:rest:create:appointment-1", "POST", "/Appointment"),
        Row(Appointments, "fhir:rest:update:appointment-1", "PUT", "/Appointment/{id}"),
        Row(Appointments, "fhir:rest:cancel:appointment-1", "PUT", "/Appointment/{id}"),
        Row(Appointments, "fhir:rest:search:patient_appointments-1", "GET", "/Patient/{id}/Appointment"),
        Row(AccessRecordStructured, "fhir:operation:gpc.getstructuredrecord-1", "POST", "/Patient/$gpc.getstructuredrecord"),
        Row(AccessRecordStructured, "structured:fhir:rest:read:metadata-1", "GET", "/metadata"),
        Row(AccessRecordStructured, "fhir:operation:gpc.migratestructuredrecord-1", "POST", "/Patient/$gpc.migratestructuredrecord") with { IsMigration = true },
        Row(AccessDocument, "documents:fhir:rest:read:metadata-1", "GET", "/metadata"),
        Row(AccessDocument, "documents:fhir:rest:search:patient-1", "GET", "/Patient"),
        Row(AccessDocument, "documents:fhir:rest:search:documentreference-1", "GET", "/Patient/{id}/DocumentReference"),
        Row(AccessDocument, "documents:fhir:rest:read:binary-1", "GET", "/Binary/{id}"),
        Row(AccessDocument, "documents:fhir:rest:migrate:binary-1", "GET", "/Binary/{id}") with { IsMigration = true },
    ];

    private static readonly FrozenDictionary<InteractionId, GpConnectInteraction> ById = All.ToFrozenDictionary(row => row.Id);

    public static GpConnectInteraction? Find(InteractionId id) => ById.GetValueOrDefault(id);

    public static IEnumerable<InteractionId> Of(GpConnectProduct product) =>
        All.Where(row => row.Product == product).Select(row => row.Id);

    private static GpConnectInteraction Row(GpConnectProduct product, string suffix, string verb, string path) =>
        new(product, Urn(suffix), verb, path);

    private static InteractionId Urn(string suffix) => InteractionId.Parse(Prefix + suffix);
}
