namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>What is wrong with the seed is said in one line: file, line and reason.</summary>
public sealed class SeedFaultTests : IDisposable
{
    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void The_small_seed_itself_is_without_fault() => Assert.Single(_seed.Load().Patients);

    [Theory]
    [InlineData("patients.json", "\"gender\": \"female\",", "\"gender\": \"female\",,", "patients.json(5): not valid JSON: ',' is an invalid start of a property name. Expected a '\"'.")]
    [InlineData("patients.json", "\"gender\"", "\"sex\"", "patients.json(5): unknown property 'sex'; known are nhsNumber, version, names, gender, birthDate, birthPlace, multipleBirth, addresses, telecoms, emergencyContacts, practice, confidentiality, death, removal, supersededBy, invalidated, nominatedPharmacy, dispensingDoctor, applianceSupplier, language, interpreterRequired, contactPreference, managingOrganisation, relatedPersons, note")]
    [InlineData("patients.json", "\"nhsNumber\": \"9996110028\",", "", "patients.json(2): 'nhsNumber' is missing")]
    [InlineData("patients.json", "\"from\": \"1998-05-02\"", "\"id\": \"x\"", "patients.json(7): 'from' is missing")]
    [InlineData("patients.json", "\"gender\": \"female\",", "\"gender\": \"female\", \"gender\": \"male\",", "patients.json(5): 'gender' is given twice")]
    [InlineData("patients.json", "\"nhsNumber\": \"9996110028\",", "\"nhsNumber\": null,", "patients.json(3): 'nhsNumber' must not be null")]
    [InlineData("patients.json", "\"female\"", "\"woman\"", "patients.json(5): 'gender' must be one of male, female, other, unknown")]
    [InlineData("patients.json", "\"female\"", "1", "patients.json(5): 'gender' must be one of male, female, other, unknown")]
    [InlineData("patients.json", "\"Ashworth\"", "\" \"", "patients.json(4): 'family': must not be empty")]
    [InlineData("patients.json", "[\"Margaret\"]", "\"Margaret\"", "patients.json(4): 'given' must be an array")]
    [InlineData("patients.json", "\"gender\":", "\"version\": \"one\", \"gender\":", "patients.json(5): 'version' must be a whole number")]
    [InlineData("patients.json", "\"gender\":", "\"invalidated\": 1, \"gender\":", "patients.json(5): 'invalidated' must be true or false")]
    [InlineData("patients.json", "9996110028", "9996110029", "patients.json(3): 'nhsNumber': '9996110029' is not an NHS number: ten digits with a valid modulus 11 check digit.")]
    [InlineData("patients.json", "\"Z98001\"", "\"z98001\"", "patients.json(7): 'odsCode': 'z98001' is not an ODS code: three to ten capital letters and digits.")]
    [InlineData("patients.json", "1957-03-14", "1957-02-30", "patients.json(6): 'birthDate': '1957-02-30' is not a date: write 2024-03-05, today, today-12d, today+3m or today-2y, and T09:40 behind it for a time")]
    [InlineData("systems.json", "\"200000098001\"", "\"2000\"", "systems.json(2): 'asid': '2000' is not an ASID: twelve digits.")]
    [InlineData("systems.json", "Z98001-820001", "Z98001", "systems.json(2): 'partyKey': 'Z98001' is not a party key: an ODS code, a hyphen, six or seven digits.")]
    [InlineData("systems.json", "access-record-html", "record", "systems.json(3): 'products' must be one of access-record-html, foundations, appointments, access-record-structured, access-document, send-document, update-record")]
    [InlineData("mailboxes.json", "\"sharedKey\": \"TestKey\",", "", "mailboxes.json(1): 'sharedKey' is missing")]
    [InlineData("slots.json", "09:00", "9am", "slots.json(2): 'start' must be a time, such as 09:30")]
    [InlineData("roles.json", "\"9996110028\"", "9996110028", "roles.json(2): 'patient.plain' must be a text in quotes")]
    public void A_row_that_cannot_be_read(string file, string text, string by, string message) =>
        Assert.Equal(message, _seed.Replace(file, text, by).Refusal().Message);

    [Theory]
    [InlineData("patients.json", "{}", "patients.json(1): the file must be an array of rows")]
    [InlineData("mailboxes.json", "[]", "mailboxes.json(1): the file must be an object")]
    [InlineData("roles.json", "[]", "roles.json(1): the file must be an object of names and texts")]
    [InlineData("slots.json", "[\n]\n{", "slots.json(3): not valid JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("patient.json", "[]", "patient.json(1): no seed file has this name; there are organisations.json, practices.json, systems.json, endpoints.json, agreements.json, patients.json, practitioners.json, mailboxes.json, clinical-records.json, slots.json, topologies.json, applications.json, roles.json")]
    public void A_file_that_is_none(string file, string content, string message) =>
        Assert.Equal(message, _seed.Write(file, content).Refusal().Message);

    [Fact]
    public void A_file_that_is_missing() =>
        Assert.StartsWith("slots.json(1): the file is missing in ", _seed.Remove("slots.json").Refusal().Message, StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_kept_and_the_first_one_is_told()
    {
        var refusal = _seed
            .Replace("patients.json", "\"gender\": \"female\"", "\"gender\": \"woman\"")
            .Replace("patients.json", "9996110028", "9996110020")
            .Replace("systems.json", "\"200000098001\"", "\"2000\"")
            .Refusal();

        Assert.Equal("systems.json(2): 'asid': '2000' is not an ASID: twelve digits. (and 2 more)", refusal.Message);
        Assert.Equal([("systems.json", 2), ("patients.json", 3), ("patients.json", 5)], refusal.Faults.Select(fault => (fault.File, fault.Line)));
    }
}
