namespace SpineSandbox.Pds.Tests.Updating;

/// <summary>What an update may make of a record. None of these updates is taken, so that a few patients serve them all.</summary>
public sealed class BusinessRuleTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string DeathStatus = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus";
    private const string Communication = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSCommunication";
    private const string Preference = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPreference";
    private const string BirthPlace = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
    private const string Removal = "https://fhir.nhs.uk/StructureDefinition/Extension-PDS-RemovalFromRegistration";

    private readonly string _plain = ShippedSeed.Role("patient.plain");
    private readonly string _dead = ShippedSeed.Role("patient.deceased-recent");

    [Fact]
    public async Task There_is_one_usual_name() =>
        (await Add("/name/-", """{"use":"usual","family":"Bloggs"}""")).IsRefused(
            HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE", "Forbidden update with error - multiple usual names cannot be added");

    [Fact]
    public async Task The_usual_name_stays()
    {
        var id = (await pds.Get($"/Patient/{_plain}")).Body.Objects("name").First().Str("id");

        (await pds.Patch(_plain, $$$"""[{"op":"test","path":"/name/0/id","value":"{{{id}}}"},{"op":"remove","path":"/name/0"}]""")).IsRefused(
            HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE", "Forbidden update with error - not permitted to remove usual name");
    }

    [Fact]
    public async Task The_use_of_a_name_stays()
    {
        var id = (await pds.Get($"/Patient/{_plain}")).Body.Objects("name").ElementAt(1).Str("id");

        (await pds.Patch(_plain, $$$"""[{"op":"test","path":"/name/1/id","value":"{{{id}}}"},{"op":"replace","path":"/name/1/use","value":"old"}]"""))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");
    }

    [Theory]
    [InlineData("""{"use":"official","family":"X"}""", "INVALID_VALUE", "Invalid value - 'official' in field 'name/2/use'")]
    [InlineData("""{"family":"X"}""", "MISSING_VALUE", "Missing value - 'name/2/use'")]
    [InlineData("""{"use":"old","family":"X;Y"}""", "UNSUPPORTED_CHARACTERS_IN_FIELD", null)]
    [InlineData("""{"use":"old","family":"Łukasz×"}""", "UNSUPPORTED_CHARACTERS_IN_FIELD", null)]
    [InlineData("""{"use":"old","family":"Abcdefghijklmnopqrstuvwxyzabcdefghij"}""", "INVALID_VALUE", null)]
    [InlineData("""{"use":"old","family":"X","given":["a","b","c","d","e","f"]}""", "TOO_MANY_VALUES_SUBMITTED", "Too many values submitted - ['a', 'b', 'c', 'd', 'e', 'f'] in field 'name/2/given'")]
    [InlineData("""{"use":"old","family":"X","given":"not an array"}""", "INVALID_VALUE", "Invalid value - 'not an array' in field 'name/2/given'")]
    [InlineData("""{"use":"old","family":"X","suffix":["phd"]}""", "INVALID_VALUE", null)]
    [InlineData("""{"use":"old","family":"X","text":"X"}""", "ADDITIONAL_PROPERTIES", "Invalid request with error - Additional properties are not allowed ('text' was unexpected)")]
    public async Task A_name_is_as_PDS_takes_names(string name, string code, string? diagnostics) =>
        (await Add("/name/-", name)).IsRefused(HttpStatusCode.BadRequest, code, diagnostics);

    [Theory]
    [InlineData("/gender")]
    [InlineData("/birthDate")]
    public async Task Gender_and_date_of_birth_stay(string path) =>
        (await pds.Patch(_plain, $$$"""[{"op":"remove","path":"{{{path}}}"}]""")).IsRefused(
            HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE", $"Forbidden update with error - source not permitted to remove '{path[1..]}'");

    [Theory]
    [InlineData("/gender", "\"other\"", "Invalid value - 'other' in field 'gender'")]
    [InlineData("/gender", "\"x\"", "Invalid value - 'x' in field 'gender'")]
    [InlineData("/gender", "5", "Invalid value - '5' in field 'gender'")]
    [InlineData("/birthDate", "\"1957-03\"", "Invalid value - '1957-03' in field 'birthDate'")]
    [InlineData("/birthDate", "\"not-a-date\"", "Invalid value - 'not-a-date' in field 'birthDate'")]
    [InlineData("/multipleBirthInteger", "10", "Invalid value - '10' in field 'multipleBirthInteger'")]
    [InlineData("/deceasedDateTime", "\"2020-01-01T00:00:00+01:00\"", null)]
    public async Task A_single_value_is_of_its_kind(string path, string value, string? diagnostics) =>
        (await pds.Patch(_plain, $$$"""[{"op":"add","path":"{{{path}}}","value":{{{value}}}}]""")).IsRefused(
            HttpStatusCode.BadRequest, diagnostics is null ? "INVALID_UPDATE" : "INVALID_VALUE", diagnostics);

    [Fact]
    public async Task Nobody_is_born_tomorrow() =>
        (await pds.Patch(_plain, """[{"op":"replace","path":"/birthDate","value":"2026-03-03"}]""")).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Fact]
    public async Task Nobody_is_born_after_their_death() =>
        (await pds.Patch(_dead, """[{"op":"replace","path":"/birthDate","value":"2026-03-01"}]""")).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Fact]
    public async Task A_death_comes_with_its_notification() =>
        (await pds.Patch(_plain, """[{"op":"add","path":"/deceasedDateTime","value":"2020-01-01"}]""")).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Fact]
    public async Task A_notification_comes_with_a_death() =>
        (await Add("/extension/-", Notification("1"))).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Theory]
    [InlineData("2020-01-01T00:00:00+01:00", "INVALID_VALUE")]
    [InlineData("2026-03-03", "INVALID_UPDATE")]
    [InlineData("1900-01-01", "INVALID_UPDATE")]
    public async Task A_date_of_death_is_UTC_not_in_the_future_and_not_before_birth(string date, string code) =>
        (await pds.Patch(_plain, $$$"""
            [{"op":"add","path":"/deceasedDateTime","value":"{{{date}}}"},{"op":"add","path":"/extension/-","value":{{{Notification("1")}}}}]
            """)).IsRefused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Only_registrars_notify_a_death_formally() =>
        (await pds.Patch(_plain, $$$"""
            [{"op":"add","path":"/deceasedDateTime","value":"2020-01-01"},{"op":"add","path":"/extension/-","value":{{{Notification("2")}}}}]
            """)).IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE");

    [Fact]
    public async Task Nobody_sets_a_removed_notification() =>
        (await pds.Patch(_plain, $$$"""[{"op":"add","path":"/extension/-","value":{{{Notification("U")}}}}]"""))
            .IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_VALUE");

    [Theory]
    [InlineData("""[{"op":"replace","path":"/deceasedDateTime","value":"2020-01-01"}]""")]
    [InlineData("""[{"op":"remove","path":"/deceasedDateTime"}]""")]
    public async Task A_formal_death_stays(string patches) =>
        (await pds.Patch(_dead, patches)).IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE");

    [Theory]
    [InlineData("""{"start":"2026-03-03"}""", "INVALID_UPDATE")]
    [InlineData("""{"start":"2020-03-03","end":"2020-03-02"}""", "INVALID_VALUE")]
    [InlineData("""{"end":"2020-03-02"}""", "MISSING_VALUE")]
    public async Task A_period_has_a_start_that_is_not_in_the_future_and_ends_after_it(string period, string code) =>
        (await Add("/telecom/-", $$$"""{"system":"phone","use":"work","value":"01632960001","period":{{{period}}}}""")).IsRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("""{"use":"home","line":["1"]}""", "INVALID_UPDATE")]
    [InlineData("""{"use":"work","line":["1"]}""", "INVALID_VALUE")]
    [InlineData("""{"line":["1"]}""", "MISSING_VALUE")]
    [InlineData("""{"use":"temp","text":"Holiday Home","line":["1"]}""", "INVALID_UPDATE")]
    [InlineData("""{"use":"temp","text":"Tent","line":["1"],"period":{"start":"2026-01-01","end":"2026-02-01"}}""", "INVALID_VALUE")]
    [InlineData("""{"use":"temp","line":["1"],"period":{"start":"2026-01-01","end":"2026-02-01"}}""", "MISSING_VALUE")]
    [InlineData("""{"use":"billing","line":["1"],"period":{"start":"2026-01-01"}}""", "INVALID_UPDATE")]
    [InlineData("""{"use":"billing","line":["1","2","3","4","5","6"],"period":{"start":"2026-01-01","end":"2026-02-01"}}""", "TOO_MANY_VALUES_SUBMITTED")]
    public async Task An_address_is_one_of_its_use_and_ends_if_it_is_temporary(string address, string code) =>
        (await Add("/address/-", address)).IsRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("""{"system":"phone","use":"home","value":"01632960001"}""", "INVALID_UPDATE")]
    [InlineData("""{"system":"sms","use":"work","value":"1"}""", "INVALID_VALUE")]
    [InlineData("""{"system":"phone","use":"old","value":"1"}""", "INVALID_VALUE")]
    [InlineData("""{"system":"phone","use":"work"}""", "MISSING_VALUE")]
    [InlineData("""{"system":"email","use":"work","value":"nobody"}""", "INVALID_VALUE")]
    [InlineData("""{"system":"email","use":"work","value":"a@b.c"}""", "INVALID_VALUE")]
    public async Task A_telecom_is_one_of_its_system_and_use(string telecom, string code) =>
        (await Add("/telecom/-", telecom)).IsRefused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task A_telecom_keeps_its_system_and_use()
    {
        var id = (await pds.Get($"/Patient/{_plain}")).Body.Objects("telecom").First().Str("id");

        (await pds.Patch(_plain, $$$"""[{"op":"test","path":"/telecom/0/id","value":"{{{id}}}"},{"op":"replace","path":"/telecom/0/use","value":"work"}]"""))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");
    }

    [Theory]
    [InlineData("""{"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131","code":"N"}]}],"telecom":[{"system":"phone","value":"1"}]}""", "INVALID_VALUE")]
    [InlineData("""{"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131","code":"C"}]}],"telecom":[{"system":"phone","value":"1","use":"home"}]}""", "ADDITIONAL_PROPERTIES")]
    [InlineData("""{"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131","code":"C"}]}],"telecom":[{"system":"fax","value":"1"}]}""", "INVALID_VALUE")]
    public async Task A_contact_is_for_emergencies(string contact, string code) =>
        (await Add("/contact/-", contact)).IsRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("""{"type":"Organization","identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"Z98002"}}""", "TOO_MANY_VALUES_SUBMITTED")]
    public async Task There_is_one_practice(string practice, string code) =>
        (await Add("/generalPractitioner/-", practice)).IsRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("""{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"not an ODS code"}}""", "INVALID_VALUE")]
    [InlineData("""{"identifier":{"system":"https://example.org","value":"Z98002"}}""", "INVALID_VALUE")]
    [InlineData("""{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"Z98002","period":{"start":"2026-01-01","end":"2026-02-01"}}}""", "INVALID_UPDATE")]
    public async Task A_practice_is_an_ODS_code_without_an_end(string practice, string code) =>
        (await pds.Patch(ShippedSeed.Role("patient.no-practice"), $$$"""[{"op":"add","path":"/generalPractitioner/-","value":{{{practice}}}}]"""))
            .IsRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("""{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NominatedPharmacy","valueReference":{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"Y23456"}}}""", "INVALID_UPDATE")]
    [InlineData($$$"""{"url":"{{{BirthPlace}}}","valueAddress":{"country":"England"}}""", "INVALID_VALUE")]
    [InlineData($$$"""{"url":"{{{BirthPlace}}}","valueAddress":{"text":"Leeds"}}""", "TOO_FEW_VALUES_SUBMITTED")]
    [InlineData("""{"url":"https://example.org/pets","valueString":"dog"}""", "INVALID_VALUE")]
    public async Task Extensions_are_known_and_each_is_there_once(string extension, string code) =>
        (await Add("/extension/-", extension)).IsRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData($$$"""{"url":"{{{Communication}}}","extension":[{"url":"language","valueCodeableConcept":{"coding":[{"code":"en"}]}}]}""", "INVALID_UPDATE")]
    [InlineData($$$"""{"url":"{{{Communication}}}","extension":[{"url":"language","valueCodeableConcept":{"coding":[{"code":"qa"}]}}]}""", "INVALID_VALUE")]
    [InlineData($$$"""{"url":"{{{Preference}}}","extension":[{"url":"PreferredContactTimes","valueString":"Not after 7pm"}]}""", "INVALID_UPDATE")]
    [InlineData($$$"""{"url":"{{{Preference}}}","extension":[{"url":"PreferredContactMethod","valueCodeableConcept":{"coding":[{"code":"99"}]}}]}""", "INVALID_VALUE")]
    [InlineData($$$"""{"url":"{{{Preference}}}","extension":[{"url":"PreferredContactMethod","valueCodeableConcept":{"coding":[{"code":"1"}]}},{"url":"PreferredContactTimes","valueString":"Any time at all but not while I am asleep at night"}]}""", "INVALID_VALUE")]
    public async Task Coded_preferences_are_of_their_lists(string extension, string code) =>
        (await pds.Patch(ShippedSeed.Role("patient.public-sandbox.minimal"), $$$"""[{"op":"add","path":"/extension/-","value":{{{extension}}}}]"""))
            .IsRefused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Nobody_de_registers_a_patient_over_the_wire() =>
        (await Add("/extension/-", $$$"""
            {"url":"{{{Removal}}}","extension":[{"url":"removalFromRegistrationCode","valueCodeableConcept":{"coding":[{"code":"EMB"}]}}]}
            """)).IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE");

    [Fact]
    public async Task A_superseded_number_is_not_updated() =>
        (await pds.PatchAs(ShippedSeed.Role("patient.superseded"), "W/\"1\"", """[{"op":"replace","path":"/gender","value":"male"}]""")).IsRefused(
            HttpStatusCode.Forbidden,
            "FORBIDDEN_UPDATE",
            "Forbidden update with error - Update Failed - NHS No. supplied has been superseded in a merge");

    [Theory]
    [InlineData("patient.sensitive")]
    [InlineData("patient.very-restricted")]
    public async Task A_restricted_patient_is_not_updated(string role) =>
        (await pds.Patch(ShippedSeed.Role(role), """[{"op":"replace","path":"/gender","value":"unknown"}]"""))
            .IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE");

    [Fact]
    public async Task An_invalidated_record_is_not_updated() =>
        (await pds.PatchAs(ShippedSeed.Role("patient.invalidated"), "W/\"1\"", """[{"op":"replace","path":"/gender","value":"male"}]"""))
            .IsRefused(HttpStatusCode.NotFound, "INVALIDATED_RESOURCE");

    private Task<PdsAnswer> Add(string path, string value) =>
        pds.Patch(_plain, $$$"""[{"op":"add","path":"{{{path}}}","value":{{{value}}}}]""");

    private static string Notification(string code) =>
        $$$"""{"url":"{{{DeathStatus}}}","extension":[{"url":"deathNotificationStatus","valueCodeableConcept":{"coding":[{"code":"{{{code}}}"}]}}]}""";
}
