using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

/// <summary>
/// One row of the specification's element tables: what a resource must have, what it must not, and which codes it may have. It is
/// stricter than FHIR and than the profiles.
/// </summary>
/// <param name="Name">The resource and what it is used for.</param>
/// <param name="AppliesTo">Which resources the row is about.</param>
internal sealed record ElementRule(string Name, Func<JsonObject, bool> AppliesTo, string[] Mandatory, string[] Never, params (string Element, string[] Codes)[] Codes)
{
    private const string CommentNote = "37331000000100";

    public static IReadOnlyList<ElementRule> All { get; } =
    [
        new("AllergyIntolerance", Is("AllergyIntolerance"),
            ["identifier", "clinicalStatus", "verificationStatus", "category", "code", "patient", "assertedDate", "recorder"],
            ["reaction.note", "reaction.onset", "reaction.substance"],
            ("verificationStatus", ["unconfirmed"]), ("clinicalStatus", ["active", "resolved"]), ("category", ["medication", "environment"])),
        new("Medication", Is("Medication"), ["code"], ["package"]),
        new("MedicationStatement", Is("MedicationStatement"),
            ["identifier", "basedOn", "status", "medicationReference", "effectivePeriod.start", "dateAsserted", "subject", "taken", "dosage.text", "extension"],
            ["partOf", "category", "derivedFrom", "reasonNotTaken", "reasonCode", "reasonReference", "informationSource"],
            ("status", ["active", "completed", "stopped"]), ("taken", ["unk"])),
        new("MedicationRequest", Is("MedicationRequest"),
            ["identifier", "status", "intent", "medicationReference", "subject", "authoredOn", "recorder", "dosageInstruction.text", "dispenseRequest.validityPeriod.start", "extension"],
            ["definition", "category", "priority", "supportingInformation", "reasonCode", "reasonReference", "substitution", "detectedIssue", "eventHistory"],
            ("intent", ["plan", "order"])),
        new("MedicationRequest as a plan", row => Is("MedicationRequest")(row) && row.Str("intent") == "plan", [], ["basedOn"]),
        new("MedicationRequest as an order", row => Is("MedicationRequest")(row) && row.Str("intent") == "order", ["basedOn", "dispenseRequest.validityPeriod.end"], []),
        new("Condition", Is("Condition"),
            ["identifier", "extension", "clinicalStatus", "category", "code", "subject", "assertedDate", "asserter"],
            ["severity", "verificationStatus", "bodySite", "stage", "evidence"],
            ("clinicalStatus", ["active", "inactive"])),
        new("Encounter", Is("Encounter"),
            ["identifier", "status", "type", "subject", "participant.individual"],
            [
                "class", "statusHistory", "classHistory", "priority", "episodeOfCare", "incomingReferral", "appointment", "reason", "diagnosis", "account",
                "hospitalization", "partOf",
            ],
            ("status", ["finished"])),
        new("Immunization", Is("Immunization"),
            ["identifier", "extension", "status", "notGiven", "vaccineCode", "patient", "primarySource", "practitioner.role", "practitioner.actor"],
            ["reaction", "vaccinationProtocol.authority", "vaccinationProtocol.series", "vaccinationProtocol.doseStatusReason"],
            ("status", ["completed"])),
        new("Immunization that was not given", row => row.Bool("notGiven") == true, [], ["site", "route", "doseQuantity", "explanation.reason", "vaccinationProtocol"]),
        new("Observation, uncategorised", row => Is("Observation")(row) && IsUncategorised(row),
            ["identifier", "status", "code", "subject", "issued", "performer"],
            ["basedOn", "category", "dataAbsentReason", "method", "specimen", "device", "bodySite"],
            ("status", ["final"])),
        new("Observation, blood pressure", row => row.Objects("component").Any(), ["component.code"], ["value", "valueQuantity", "referenceRange"]),
        new("Observation, narrative", row => Is("Observation")(row) && IsNote(row), ["comment", "performer"], []),
        new("DiagnosticReport", Is("DiagnosticReport"),
            ["identifier", "status", "code", "subject", "issued"],
            ["effectiveDateTime", "effectivePeriod", "imagingStudy", "image", "presentedForm"]),
        new("Observation, group of results", row => HasPart(row, "-group") && !HasPart(row, "-result"),
            ["identifier", "status", "code", "subject", "issued", "related.target"],
            ["basedOn", "category", "valueQuantity", "valueString", "component", "referenceRange", "device"]),
        new("Observation, result", row => HasPart(row, "-result"), ["identifier", "status", "code", "subject", "issued", "category"], ["basedOn", "device", "component"]),
        new("Observation, filing comment", row => HasPart(row, "-filing"),
            ["identifier", "code", "subject", "issued", "performer", "effectiveDateTime", "comment"],
            ["basedOn", "category", "interpretation", "bodySite", "method", "specimen", "referenceRange", "device", "component"],
            ("status", ["unknown"])),
        new("ProcedureRequest for a test", row => Is("ProcedureRequest")(row) && row.Str("intent") == "order",
            ["identifier", "code", "subject"],
            ["definition", "basedOn", "context", "authoredOn", "occurrenceDateTime", "priority", "category", "specimen"],
            ("status", ["active"])),
        new("ProcedureRequest of the diary", row => Is("ProcedureRequest")(row) && row.Str("intent") == "plan",
            ["identifier", "code", "subject", "authoredOn", "requester.agent"],
            ["priority", "category", "performer", "reasonReference", "requester.onBehalfOf", "specimen", "bodySite", "relevantHistory"],
            ("status", ["active"])),
        new("Specimen", Is("Specimen"), ["identifier", "subject"], ["parent", "request", "collection.method", "processing", "container"]),
        new("ReferralRequest", Is("ReferralRequest"),
            ["identifier", "subject"],
            ["definition", "replaces", "groupIdentifier", "type", "occurrenceDateTime", "reasonReference", "relevantHistory"],
            ("status", ["unknown"]), ("intent", ["order"])),
        new("DocumentReference", Is("DocumentReference"),
            ["identifier", "status", "type", "subject", "indexed", "content.attachment.contentType", "content.attachment.size"],
            ["docStatus", "class", "authenticator", "relatesTo", "content.attachment.data", "context.sourcePatientInfo"],
            ("status", ["current"])),
        new("List of an area", row => Is("List")(row) && row.Str("id") is null,
            ["status", "mode", "title", "code", "subject.reference"], ["id", "source", "identifier"],
            ("status", ["current"]), ("mode", ["snapshot"])),
        new("List of a consultation", row => Is("List")(row) && row.Str("id") is not null,
            ["id", "status", "mode", "code", "subject", "encounter", "date", "orderedBy", "entry.item"],
            ["identifier", "note", "source", "entry.flag", "entry.deleted", "entry.date", "emptyReason"],
            ("status", ["current"]), ("mode", ["snapshot"])),
    ];

    /// <summary>What is wrong with a resource, element by element.</summary>
    public IEnumerable<string> Faults(JsonObject resource) =>
    [
        .. Mandatory.Where(path => !At(resource, path).Any()).Select(path => $"{path} is missing"),
        .. Never.Where(path => At(resource, path).Any()).Select(path => $"{path} is there"),
        .. from rule in Codes
           from code in At(resource, rule.Element)
           where !rule.Codes.Contains((string?)code)
           select $"{rule.Element} is {code}",
    ];

    private static IEnumerable<JsonNode> At(JsonNode node, string path) =>
        path.Split('.').Aggregate((IEnumerable<JsonNode>)[node], (nodes, name) => nodes.OfType<JsonObject>().SelectMany(parent => Items(parent[name])));

    private static IEnumerable<JsonNode> Items(JsonNode? node) => node switch { null => [], JsonArray items => items.OfType<JsonNode>(), _ => [node] };

    private static Func<JsonObject, bool> Is(string type) => resource => resource.ResourceType() == type;

    private static bool HasPart(JsonObject row, string part) => Is("Observation")(row) && row.Str("id")!.Contains(part, StringComparison.Ordinal);

    private static bool IsUncategorised(JsonObject row) => !HasPart(row, "-group") && !HasPart(row, "-filing");

    private static bool IsNote(JsonObject row) => row.Obj("code")!.Objects("coding").Any(coding => coding.Str("code") == CommentNote);
}
