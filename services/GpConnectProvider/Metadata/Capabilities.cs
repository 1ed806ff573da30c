namespace SpineSandbox.GpConnectProvider.Metadata;

/// <summary>The three STU3 statements, as the specification prints them.</summary>
internal static class Capabilities
{
    private static readonly SearchCapability Identifier = new("identifier", "token");

    public static Capability Foundations { get; } = new("GP Connect", "1.2.7")
    {
        Profiles =
        [
            "CareConnect-GPC-Patient-1", "CareConnect-GPC-Organization-1", "CareConnect-GPC-Practitioner-1",
            "CareConnect-GPC-PractitionerRole-1", "CareConnect-GPC-Location-1", "GPConnect-OperationOutcome-1",
            "GPConnect-Appointment-1", "GPConnect-Schedule-1", "GPConnect-Slot-1", "CareConnect-GPC-AllergyIntolerance-1",
            "CareConnect-GPC-Medication-1", "CareConnect-GPC-MedicationStatement-1", "CareConnect-GPC-MedicationRequest-1",
            "CareConnect-GPC-List-1", "GPConnect-StructuredRecord-Bundle-1",
        ],
        Resources =
        [
            new("Patient", "read", "search-type") { Search = [Identifier] },
            new("Organization", "read", "search-type") { Search = [Identifier] },
            new("Practitioner", "read", "search-type") { Search = [Identifier] },
            new("Location", "read"),
            new("Appointment", "read", "create", "update", "search-type") { UpdateCreate = false },
            new("Slot", "search-type")
            {
                Search = [new("start", "date"), new("end", "date"), new("status", "token"), new("searchFilter", "token")],
                Includes = ["Schedule:actor:Location", "Schedule:actor:Practitioner", "Slot:schedule", "Location:managingOrganization"],
            },
        ],
        Operations =
        [
            new("gpc.registerpatient", "GPConnect-RegisterPatient-Operation-1"),
            new("gpc.getstructuredrecord", "GPConnect-GetStructuredRecord-Operation-1/_history/1.12"),
        ],
    };

    public static Capability AccessRecordStructured { get; } = new("GP Connect API - Access Record Structured", "1.6.2")
    {
        Profiles =
        [
            "CareConnect-GPC-Patient-1/_history/1.8", "CareConnect-GPC-Organization-1/_history/1.4",
            "CareConnect-GPC-Practitioner-1/_history/1.3", "CareConnect-GPC-PractitionerRole-1/_history/1.2",
            "CareConnect-GPC-AllergyIntolerance-1/_history/1.7", "CareConnect-GPC-Medication-1/_history/1.2",
            "CareConnect-GPC-MedicationStatement-1/_history/1.7", "CareConnect-GPC-MedicationRequest-1/_history/1.6",
            "CareConnect-GPC-List-1/_history/1.7", "GPConnect-StructuredRecord-Bundle-1/_history/1.3",
            "GPConnect-OperationOutcome-1/_history/1.2", "CareConnect-GPC-Immunization-1/_history/1.5",
            "CareConnect-GPC-ProblemHeader-Condition-1/_history/1.7", "CareConnect-GPC-Encounter-1/_history/1.5",
            "CareConnect-GPC-Observation-1/_history/1.7", "CareConnect-GPC-DiagnosticReport-1/_history/1.3",
            "CareConnect-GPC-Specimen-1/_history/1.3", "CareConnect-GPC-ProcedureRequest-1/_history/1.4",
            "CareConnect-GPC-ReferralRequest-1/_history/1.2", "CareConnect-GPC-DocumentReference-1/_history/1.3",
            "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-HealthcareService-1/_history/1.0",
        ],
        Operations =
        [
            new("gpc.getstructuredrecord", "GPConnect-GetStructuredRecord-Operation-1/_history/1.16"),
            new("gpc.migratestructuredrecord", "GPConnect-MigrateStructuredRecord-Operation-1/_history/1.1"),
        ],
    };

    public static Capability AccessDocument { get; } = new("GP Connect API - Access Document", "1.6.2")
    {
        Profiles =
        [
            "CareConnect-GPC-Patient-1", "CareConnect-GPC-Organization-1", "CareConnect-GPC-Practitioner-1",
            "CareConnect-GPC-DocumentReference-1", "GPConnect-OperationOutcome-1", "GPConnect-Searchset-Bundle-1",
        ],
        Resources =
        [
            new("Patient", "read", "search-type") { Search = [Identifier] },
            new("DocumentReference", "search-type"),
            new("Binary", "read"),
        ],
    };
}
