namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>Rows that can be read, and do not fit one another.</summary>
public sealed class SeedReferenceTests : IDisposable
{
    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData("organisations.json", "\"odsCode\": \"Z98101\"", "\"odsCode\": \"Z98001\"", "organisations.json(2): the ODS code Z98001 is there already, in line 2 (and 1 more)")]
    [InlineData("organisations.json", "\"kind\": \"supplier\",", "\"kind\": \"supplier\", \"commissionedBy\": \"QZ8\",", "organisations.json(5): the commissioner QZ8 is not in organisations.json")]
    [InlineData("organisations.json", "\"kind\": \"supplier\",", "\"kind\": \"supplier\", \"roles\": [\"76\"],", "organisations.json(5): '76' is not an ODS role: RO and a number")]
    [InlineData("organisations.json", "gp-practice", "pharmacy", "practices.json(2): Z98001 is not of the kind gp-practice in organisations.json")]
    [InlineData("practices.json", "200000098001", "200000098009", "practices.json(2): the ASID 200000098009 is not in systems.json")]
    [InlineData("systems.json", "\"manufacturer\": \"YGM98\"", "\"manufacturer\": \"YGM99\"", "systems.json(2): the manufacturer YGM99 is not in organisations.json")]
    [InlineData("systems.json", "Z98001-820001", "Z98009-820001", "systems.json(2): the party key's organisation Z98009 is not in organisations.json (and 1 more)")]
    [InlineData("endpoints.json", "{provider}", "{gp}", "endpoints.json(2): '{gp}' is no service of the sandbox; write {provider} or {provider-single}, or a whole URL")]
    [InlineData("endpoints.json", "{provider}", "gp.example.test", "endpoints.json(2): 'gp.example.test/Z98001/DSTU2/1' is not an http or https URL")]
    [InlineData("endpoints.json", "DSTU2/1", "DSTU2/1/", "endpoints.json(2): '{provider}/Z98001/DSTU2/1/' must not end with a slash")]
    [InlineData("endpoints.json", "\"products\": [\"access-record-html\"], ", "", "endpoints.json(2): the root {provider}/Z98001/DSTU2/1 serves neither products nor interactions")]
    [InlineData("agreements.json", "\"consumer\": \"YGM98\"", "\"consumer\": \"RZ8\"", "agreements.json(2): the consumer RZ8 is not in organisations.json")]
    [InlineData("agreements.json", "\"active\"", "\"ended\", \"validFrom\": \"today\", \"validTo\": \"today-1d\"", "agreements.json(2): it ends on 2026-03-01, before it begins on 2026-03-02")]
    [InlineData("patients.json", "\"Z98001\"", "\"Z98009\"", "patients.json(2): the practice Z98009 is not in organisations.json")]
    [InlineData("patients.json", "1957-03-14", "today+1d", "patients.json(2): the birth date 2026-03-03 is in the future")]
    [InlineData("patients.json", "\"gender\":", "\"supersededBy\": \"9996110044\", \"gender\":", "patients.json(2): the survivor 9996110044 is not in patients.json")]
    [InlineData("patients.json", "\"gender\":", "\"removal\": { \"code\": \"XYZ\", \"from\": \"today\" }, \"gender\":", "patients.json(2): 'XYZ' is no reason for removal; there are AFN, DEA, EMB, NIT, ORR, SCT, SDN, TRA")]
    [InlineData("patients.json", "\"gender\":", "\"relatedPersons\": [ { \"relationship\": \"MTH\" } ], \"gender\":", "patients.json(2): a related person has neither an NHS number nor a name")]
    [InlineData("patients.json", "\"gender\":", "\"addresses\": [ { \"lines\": [\"1\", \"2\", \"3\", \"4\"], \"city\": \"5\", \"district\": \"6\" } ], \"gender\":", "patients.json(2): an address has 6 lines, city and district counted; PDS takes 5")]
    [InlineData("practitioners.json", "\"odsCode\": \"Z98001\"", "\"odsCode\": \"RZ8\"", "practitioners.json(2): the organisation RZ8 is not in organisations.json")]
    [InlineData("mailboxes.json", "\"odsCode\": \"Z98001\"", "\"odsCode\": \"RZ8\"", "mailboxes.json(4): the organisation RZ8 is not in organisations.json")]
    [InlineData("slots.json", "Z98101", "Z98102", "slots.json(2): the location Z98102 is neither Z98001 nor one of its sites")]
    [InlineData("slots.json", "\"minutes\": 10", "\"minutes\": 200", "slots.json(2): no slot of 200 minutes fits between 09:00 and 12:00; 5 is the least")]
    [InlineData("topologies.json", "\"users\": [\"555000001001\"] } ],", "\"users\": [\"555000001002\"] } ],", "topologies.json(2): ehr's user 555000001002 is not in practitioners.json")]
    [InlineData("topologies.json", "\"asid\": \"200000098001\", \"odsCode\": \"Z98001\", \"users\"", "\"asid\": \"200000098001\", \"odsCode\": \"YGM98\", \"users\"", "topologies.json(2): ehr's ASID 200000098001 belongs to Z98001 in systems.json, not to YGM98")]
    [InlineData("topologies.json", "\"odsCode\": \"Z98001\", \"users\": [\"555000001001\"] } ] }", "\"odsCode\": \"RZ8\", \"users\": [\"555000001001\"] } ] }", "topologies.json(2): clerk's organisation RZ8 is not in organisations.json")]
    [InlineData("topologies.json", "\"clerk\"", "\"ehr\"", "topologies.json(2): two systems have the same name")]
    [InlineData("topologies.json", "\"messengers\":", "\"smspClients\": [ { \"name\": \"lims\", \"title\": \"Laboratory\", \"odsCode\": \"Z98001\", \"users\": [\"555000001001\"] } ], \"messengers\":", "topologies.json(2): systems trace through an SMSP, and the message handling server is none")]
    [InlineData("topologies.json", "\"messengers\":", "\"illustrated\": [ { \"from\": \"pas\", \"to\": \"e-RS\", \"title\": \"Referrals\" } ], \"messengers\":", "topologies.json(2): the illustrated link to e-RS begins at pas, which is no system of the topology")]
    [InlineData("topologies.json", "Z98001-820001", "YGM98-820001", "topologies.json(2): the system ehr is registered with the party key Z98001-820001, its server has YGM98-820001")]
    [InlineData("roles.json", "9996110028", "9996110044", "roles.json(2): the role 'patient.plain' is played by '9996110044', which is not a patient of the seed data")]
    [InlineData("roles.json", "\"9996110028\"", "\"9996110028\",\n  \"patient.plain\": \"9996110028\"", "roles.json(3): the role patient.plain is there already, in line 2")]
    [InlineData("roles.json", "patient.plain", "people.plain", "roles.json(2): the role 'people.plain' must begin with application, asid, conformance, mailbox, organisation, patient, practice, user")]
    public void A_reference_that_leads_nowhere(string file, string text, string by, string message) =>
        Assert.Equal(message, _seed.Replace(file, text, by).Refusal().Message);

    [Theory]
    [InlineData("\"nhsNumber\": \"9996110028\"", "\"nhsNumber\": \"9996110044\"", "the patient 9996110044 is not in patients.json, and the record itself has no name, gender and birthDate")]
    [InlineData("\"practice\": \"Z98001\"", "\"practice\": \"YGM98\"", "the practice YGM98 is not in practices.json")]
    [InlineData("\"usualGp\": \"555000001001\"", "\"usualGp\": \"555000001002\"", "the usual GP 555000001002 is not in practitioners.json")]
    [InlineData("\"id\": \"med-1\"", "\"id\": \"prb-1\"", "record 9996110028, entry prb-1: the ID is there 2 times")]
    [InlineData("\"encounter\": \"enc-1\"", "\"encounter\": \"enc-2\"", "record 9996110028, entry prb-1: there is no encounter enc-2 in the record")]
    [InlineData("\"problems\": [\"prb-1\"]", "\"problems\": [\"enc-1\"]", "record 9996110028, entry med-1: there is no problem enc-1 in the record")]
    [InlineData("Face to face consultation\" }", "Face to face consultation\" }, \"topics\": [ { \"title\": \"Pressure\", \"headings\": [ { \"title\": \"Plan\", \"entries\": [\"med-1\"] } ] } ]", "record 9996110028, entry enc-1: it lists med-1, which has not the encounter enc-1")]
    [InlineData("today-12d", "today+12d", "record 9996110028, entry enc-1: its date 2026-03-14 is in the future")]
    [InlineData("today-10d", "2009-02-17", "record 9996110028, entry med-1: a prescription was issued before the course began")]
    [InlineData("\"dosage\"", "\"repeat\": { \"days\": 7, \"times\": 2 }, \"dosage\"", "record 9996110028, entry med-1: it cannot repeat: only what happens on one day can, at least once, at least a day apart")]
    [InlineData("\"dosage\"", "\"end\": \"2009-02-17\", \"dosage\"", "record 9996110028, entry med-1: it ends on 2009-02-17, before it begins on 2009-02-18")]
    [InlineData("319284000", "319284001", "record 9996110028, entry med-1: '319284001' is not a SNOMED CT identifier, its check digit is wrong")]
    public void A_record_that_does_not_hang_together(string text, string by, string reason) =>
        Assert.Equal($"clinical-records.json(2): {reason}", _seed.Replace("clinical-records.json", text, by).Refusal().Message);
}
