namespace SpineSandbox.ApiPlatform.Tests.PatientFacing;

/// <summary>The calls that patients' applications make.</summary>
internal static class PatientApi
{
    public const string Record = "/gp-connect/patient-facing/access-record-fhir/FHIR/STU3";
    public const string Appointments = "/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3";
    public const string Prescriptions = "/gp-connect/patient-facing/prescriptions-management-fhir/FHIR/R4";
    public const string Permissions = "/gp-connect/patient-facing/user-permissions";
    public const string GetRecord = Record + "/Patient/$gpc.getstructuredrecord";

    private const string Profiles = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    /// <summary>The includes that a search for documents must have.</summary>
    public const string DocumentIncludes =
        "_include=DocumentReference:subject:Patient&_include=DocumentReference:custodian:Organization&_include=DocumentReference:author:Organization"
        + "&_include=DocumentReference:author:Practitioner&_revinclude:recurse=PractitionerRole:practitioner";

    public const string Slots = Appointments + "/Slot?start=ge2026-03-02&end=le2026-03-14&status=free&_include=Slot:schedule"
        + "&_include:recurse=Schedule:actor:Practitioner&_include:recurse=Schedule:actor:Location";

    public static JsonObject Parameters(string nhsNumber, params IEnumerable<JsonObject> parameters) => new()
    {
        ["resourceType"] = "Parameters",
        ["parameter"] = new JsonArray(
        [
            new JsonObject { ["name"] = "patientNHSNumber", ["valueIdentifier"] = new JsonObject { ["system"] = "https://fhir.nhs.uk/Id/nhs-number", ["value"] = nhsNumber } },
            .. parameters,
        ]),
    };

    public static JsonObject Ask(string name, params IEnumerable<(string Part, string Type, JsonNode Value)> parts)
    {
        var parameter = new JsonObject { ["name"] = name };
        var written = parts.Select(part => new JsonObject { ["name"] = part.Part, [part.Type] = part.Value }).ToArray<JsonNode>();
        if (written.Length > 0)
        {
            parameter["part"] = new JsonArray(written);
        }

        return parameter;
    }

    public static JsonObject Everything(string nhsNumber) => Parameters(
        nhsNumber,
        Ask("includeAllergies", ("includeResolvedAllergies", "valueBoolean", true)),
        Ask("includeMedication"),
        Ask("includeProblems"),
        Ask("includeConsultations"),
        Ask("includeImmunizations"),
        Ask("includeInvestigations"));

    /// <summary>Counts from the last slot: people who book in the patient app, at the same time perhaps, take the first.</summary>
    public static JsonObject Booking(PlatformAnswer slots, string nhsNumber, int index = 0)
    {
        var slot = slots.Resources.Where(resource => (string?)resource["resourceType"] == "Slot").OrderByDescending(resource => (string?)resource["start"]).ElementAt(index);
        var schedule = slots.Resources.Single(resource => $"{(string?)resource["resourceType"]}/{(string?)resource["id"]}" == (string?)slot["schedule"]!["reference"]);
        var location = schedule["actor"]!.AsArray().Select(actor => (string)actor!["reference"]!).First(reference => reference.StartsWith("Location/", StringComparison.Ordinal));

        return new JsonObject
        {
            ["resourceType"] = "Appointment",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profiles + "GPConnect-Appointment-1") },
            ["contained"] = new JsonArray(new JsonObject
            {
                ["resourceType"] = "Organization",
                ["id"] = "1",
                ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profiles + "CareConnect-GPC-Organization-1") },
                ["identifier"] = new JsonArray(new JsonObject { ["system"] = "https://fhir.nhs.uk/Id/ods-organization-code", ["value"] = "Z98001" }),
                ["name"] = "Patient app",
                ["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = "01632 960000" }),
            }),
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = Profiles + "Extension-GPConnect-BookingOrganisation-1",
                ["valueReference"] = new JsonObject { ["reference"] = "#1" },
            }),
            ["status"] = "booked",
            ["start"] = (string)slot["start"]!,
            ["end"] = (string)slot["end"]!,
            ["slot"] = new JsonArray(new JsonObject { ["reference"] = $"Slot/{(string?)slot["id"]}" }),
            ["created"] = "2026-03-02T09:30:00+00:00",
            ["participant"] = new JsonArray(Participant($"Patient/{nhsNumber}"), Participant(location)),
        };
    }

    public static JsonObject Cancelled(JsonObject held)
    {
        var appointment = held.DeepClone().AsObject();
        appointment["status"] = "cancelled";
        appointment["extension"]!.AsArray().Add(new JsonObject
        {
            ["url"] = Profiles + "Extension-GPConnect-AppointmentCancellationReason-1",
            ["valueString"] = "No longer needed",
        });

        return appointment;
    }

    public static JsonObject Order(string nhsNumber, string plan) => new()
    {
        ["resourceType"] = "Task",
        ["status"] = "requested",
        ["intent"] = "order",
        ["code"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://snomed.info/sct", ["code"] = "103742009" }) },
        ["focus"] = new JsonObject { ["reference"] = $"MedicationRequest/{plan}" },
        ["for"] = Patient(nhsNumber),
        ["authoredOn"] = "2026-03-02T09:30:00+00:00",
        ["lastModified"] = "2026-03-02T09:30:00+00:00",
        ["requester"] = Patient(nhsNumber),
    };

    private static JsonObject Patient(string nhsNumber) => new()
    {
        ["reference"] = $"Patient/{nhsNumber}",
        ["identifier"] = new JsonObject { ["system"] = "https://fhir.nhs.uk/Id/nhs-number", ["value"] = nhsNumber },
    };

    private static JsonObject Participant(string reference) => new()
    {
        ["actor"] = new JsonObject { ["reference"] = reference },
        ["status"] = "accepted",
    };
}
