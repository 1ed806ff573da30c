using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Fhir.Tests.Profiles;

public sealed class ProfileRuleTests
{
    private const string Sd = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    private const string Patient = """
        {"resourceType":"Patient","id":"1","meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Patient-1"]},
         "identifier":[{"extension":[{"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NHSNumberVerificationStatus-1",
             "valueCodeableConcept":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1","code":"01","display":"Number present and verified"}]}}],
             "system":"https://fhir.nhs.uk/Id/nhs-number","value":"9000000009"}],
         "name":[{"use":"official","family":"Hill","given":["Ann"]}],"telecom":[{"system":"phone","value":"01632 960000"}],"gender":"female","birthDate":"1970-01-01",
         "generalPractitioner":[{"reference":"Practitioner/2"}],"managingOrganization":{"reference":"Organization/3"}}
        """;

    private const string Appointment = """
        {"resourceType":"Appointment","id":"1","meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-Appointment-1"]},
         "status":"booked","description":"GP Connect appointment","start":"2026-01-05T09:00:00+00:00","end":"2026-01-05T09:10:00+00:00",
         "slot":[{"reference":"Slot/1"}],"participant":[{"actor":{"reference":"Patient/1"},"status":"accepted"},{"actor":{"reference":"Location/1"},"status":"accepted"}]}
        """;

    private const string Outcome = """
        {"resourceType":"OperationOutcome","meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1"]},
         "issue":[{"severity":"error","code":"not-found","details":{"coding":[
           {"system":"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1","code":"PATIENT_NOT_FOUND","display":"Patient not found"}]}}]}
        """;

    private const string Location = """
        {"resourceType":"Location","id":"1","meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Location-1"]},"name":"Surgery",
         "physicalType":{"coding":[{"system":"http://snomed.info/sct","code":"22298006","display":"x"}]}}
        """;

    [Theory]
    [InlineData(Patient)]
    [InlineData(Appointment)]
    [InlineData(Outcome)]
    [InlineData(Location)]
    public void A_document_that_keeps_its_profile_has_no_breaches(string document)
    {
        Assert.Empty(Documents.Lines(Documents.Json(document), FhirVersion.Stu3));
        Assert.Empty(Breaches(document));
    }

    [Theory]
    // Cardinality: forbidden, missing, too often, per parent, of a slice.
    [InlineData(Patient, "add /communication [{'language':{'text':'x'}}]", "error Patient.communication[0]: communication must not be present [communication card=0..0]")]
    [InlineData(Appointment, "remove /description", "error Appointment.description: description is missing, must be 1..1 [description card=1..1]")]
    [InlineData(Patient, "add /generalPractitioner/- {'reference':'Practitioner/3'}", "error Patient.generalPractitioner[1]: generalPractitioner is present 2 times, must be 0..1 [generalPractitioner card=0..1]")]
    [InlineData(Appointment, "add /identifier [{'value':'1'}]", "error Appointment.identifier[0].system: system is missing, must be 1..1 [identifier.system card=1..1]")]
    [InlineData(Appointment, "remove /participant/1/actor", "error Appointment.participant[1].actor: actor is missing, must be 1..1 [participant.actor card=1..1]")]
    [InlineData(Patient, "replace /name/0/use 'usual'", "error Patient.name: name, slice official is missing, must be 1..1 [name:official card=1..1]")]
    [InlineData(Patient, "remove /name/0/family", "error Patient.name[0].family: family is missing, must be 1..1 [name:official.family card=1..1]")]
    // Fixed values and closed slicing.
    [InlineData(Appointment, "add /appointmentType {'coding':[{'system':'http://example.org','code':'x'}]}", "error Appointment.appointmentType.coding[0].system: must be 'http://hl7.org/fhir/ValueSet/v2-0276', not 'http://example.org' [appointmentType.coding.system fixed=http://hl7.org/fhir/ValueSet/v2-0276]")]
    [InlineData(Location, "replace /physicalType/coding/0/system 'http://example.org'", "error Location.physicalType.coding[0]: coding fits none of the slices [physicalType.coding slicing=closed]")]
    // Bindings.
    [InlineData(Outcome, "replace /issue/0/details/coding/0/code 'LOST'", "error OperationOutcome.issue[0].details: https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1|LOST is not in the value set [issue.details bind=required;https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1]")]
    [InlineData(Patient, "add /maritalStatus {'coding':[{'system':'http://hl7.org/fhir/v3/MaritalStatus','code':'ZZ','display':'z'}]}", "error Patient.maritalStatus: http://hl7.org/fhir/v3/MaritalStatus|ZZ is not in the value set [maritalStatus bind=required;https://fhir.nhs.uk/STU3/ValueSet/CareConnect-MaritalStatus-1]")]
    // References.
    [InlineData(Patient, "replace /generalPractitioner/0/reference 'Patient/2'", "error Patient.generalPractitioner[0]: must refer to Organization or Practitioner, not to Patient [generalPractitioner type=Reference(https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Organization-1|https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Practitioner-1)]")]
    // Extensions: required part, unknown, wrong host, wrong place, wrong value type, too often.
    [InlineData(Patient, "remove /identifier/0/extension", "error Patient.identifier[0].extension: extension, slice nhsNumberVerificationStatus is missing, must be 1..1 [identifier:nhsNumber.extension:nhsNumberVerificationStatus card=1..1]")]
    [InlineData(Patient, "add /extension [{'url':'https://example.org/colour','valueCode':'red'}]", "warning Patient.extension[0]: the extension is not known [extension]")]
    [InlineData(Patient, "add /extension [{'url':'http://fhir.nhs.uk/StructureDefinition/Extension-CareConnect-GPC-ResidentialStatus-1','valueCode':'H'}]", "warning Patient.extension[0]: the extension is not known; https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ResidentialStatus-1 is [extension]")]
    [InlineData(Patient, "add /extension [{'url':'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-AppointmentCancellationReason-1','valueString':'x'}]", "error Patient.extension[0]: may stand only on Appointment, not on Patient [on]")]
    [InlineData(Appointment, "add /extension [{'url':'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-AppointmentCancellationReason-1','valueString':'x'},{'url':'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-AppointmentCancellationReason-1','valueString':'y'}]", "error Appointment.extension[1]: extension, slice appointmentCancellationReason is present 2 times, must be 0..1 [extension:appointmentCancellationReason card=0..1]")]
    public void One_change_breaks_one_rule(string document, string change, string line) =>
        Assert.Equal(line, Assert.Single(Breaches(document, change)).ToString());


    [Fact]
    public void The_only_value_of_an_extension_is_the_one_that_its_definition_names()
    {
        var breaches = Breaches(Appointment, $"add /extension [{{'url':'{Sd}Extension-GPConnect-AppointmentCancellationReason-1','valueCode':'x'}}]");

        Assert.Contains(breaches, breach => breach.ToString() == "error Appointment.extension[0].value: must be valueString, not valueCode [type=valueString]");
    }

    [Fact]
    public void A_profile_that_nobody_knows_is_a_warning_and_one_of_another_type_an_error()
    {
        Assert.Equal(
            "warning Patient.meta.profile: the profile https://example.org/p is not known [profile]",
            Assert.Single(Breaches(Patient, "replace /meta/profile/0 'https://example.org/p'")).ToString());
        Assert.Equal(
            "error Patient: the profile is for Slot, not for Patient [profile]",
            Assert.Single(Breaches(Patient, $"replace /meta/profile/0 '{Sd}GPConnect-Slot-1'")).ToString());
    }

    [Fact]
    public void A_profile_is_found_with_a_version_or_history_behind_its_URL()
    {
        Assert.Single(Breaches(Patient, $"replace /meta/profile/0 '{Sd}GPConnect-Slot-1|1.5.0'"));
        Assert.Single(Breaches(Patient, $"replace /meta/profile/0 '{Sd}GPConnect-Slot-1/_history/1.5'"));
    }

    [Fact]
    public void A_profile_can_be_asked_for_that_the_document_does_not_claim()
    {
        var patient = Documents.Json("{'resourceType':'Patient','id':'1'}");

        Assert.Empty(new ProfileChecker(FhirVersion.Stu3).Check(patient));
        Assert.Equal(Sd + "CareConnect-GPC-Patient-1", Assert.Single(new ProfileChecker(FhirVersion.Stu3).Check(patient, Sd + "CareConnect-GPC-Patient-1")).Profile);
    }

    [Fact]
    public void Each_entry_of_a_bundle_is_held_against_its_own_profile_and_references_are_resolved_in_it()
    {
        var patient = Documents.Json(Patient);
        patient["generalPractitioner"]![0]!["reference"] = "urn:uuid:00000000-0000-0000-0000-000000000001";
        var bundle = new BundleBuilder(FhirVersion.Stu3, "collection")
            .Meta(Documents.Json($"{{'profile':['{Sd}GPConnect-StructuredRecord-Bundle-1']}}"))
            .Entry(patient)
            .Entry(Documents.Json("{'resourceType':'Location','id':'2'}"), "urn:uuid:00000000-0000-0000-0000-000000000001")
            .Build();

        Assert.Equal(
            "Bundle.entry[0].resource.generalPractitioner[0]",
            Assert.Single(new ProfileChecker(FhirVersion.Stu3).Check(bundle)).Path);
    }

    [Fact]
    public void References_within_a_bundle_in_a_bundle_are_resolved_in_the_inner_one()
    {
        const string url = "urn:uuid:00000000-0000-0000-0000-000000000001";
        var patient = Documents.Json(Patient);
        patient["managingOrganization"]!["reference"] = url;
        var inner = new BundleBuilder(FhirVersion.Stu3, "collection").Entry(patient).Entry(Documents.Json("{'resourceType':'Organization','id':'3'}"), url).Build();
        var outer = new BundleBuilder(FhirVersion.Stu3, "collection").Entry(inner).Entry(Documents.Json("{'resourceType':'Device','id':'4'}"), url).Build();

        Assert.Empty(new ProfileChecker(FhirVersion.Stu3).Check(outer));
    }

    [Fact]
    public void Slices_that_should_come_first_but_do_not_are_a_warning() =>
        Assert.Equal(
            "warning Patient.identifier[1]: the slices are out of order [identifier slicing=openAtEnd]",
            Assert.Single(Breaches(Patient, "add /identifier/0 {'system':'https://example.org/local','value':'1'}")).ToString());

    [Fact]
    public void Where_guide_and_profile_contradict_each_other_the_readings_decide()
    {
        const string repeat = "{'url':'" + Sd + "Extension-CareConnect-GPC-MedicationRepeatInformation-1','extension':[{'url':'numberOfRepeatPrescriptionsIssued','TYPE':1}]}";
        const string request = "{'resourceType':'MedicationRequest','extension':[" + repeat + "]}";

        Assert.Empty(Breaches(request.Replace("TYPE", "valueUnsignedInt", StringComparison.Ordinal)));
        Assert.Empty(Breaches(request.Replace("TYPE", "valuePositiveInt", StringComparison.Ordinal)));
        Assert.NotEmpty(Breaches(request.Replace("TYPE", "valueInteger", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<ProfileBreach> Breaches(string document, string? change = null)
    {
        var target = Documents.Json(document);
        if (change?.Split(' ', 3) is { } parts)
        {
            var value = parts.Length > 2 ? JsonNode.Parse(parts[2].Replace('\'', '"')) : null;
            target = JsonPatch.Apply(target, new JsonArray(new JsonObject { ["op"] = parts[0], ["path"] = parts[1], ["value"] = value }));
        }

        return new ProfileChecker(FhirVersion.Stu3).Check(target);
    }
}
