using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Foundations;

public sealed class RegisterPatientTests(ProviderFixture provider)
{
    private const string Elsewhere = "patient.not-registered";

    [Fact]
    public async Task Registers_a_patient_of_another_practice_for_a_while()
    {
        using var own = provider.Start();
        var person = provider.OnPds(Elsewhere);

        var answer = (await Registrations.Register(Registrations.Patient(person)).SendAsync(own)).Succeeds();

        var patient = Stu3Rules.Check(answer.Resource).Objects("entry").Single().Obj("resource")!;
        Assert.Equal("searchset", answer.Resource.Str("type"));
        Assert.Equal("T", RegistrationType(patient));
        Assert.Equal(provider.Now.ToString("yyyy-MM-dd"), (string?)Registration(patient).FindExtension("registrationPeriod")!["valuePeriod"]!["start"]);
        Assert.True(patient.Bool("active"));
        Assert.Equal("Organization/Z98001", patient.Obj("managingOrganization")!.Str("reference"));

        var found = (await Search.Patient(Elsewhere).SendAsync(own)).Succeeds();
        Assert.Equal(patient.Str("id"), found.Entries.Single().Str("id"));
    }

    [Fact]
    public async Task What_the_consumer_sends_counts_and_PDS_fills_the_gaps()
    {
        using var own = provider.Start();
        var person = provider.OnPds(Elsewhere);
        var sent = Registrations.Patient(person).With(patient => patient["telecom"] = new JsonArray(
            new JsonObject { ["system"] = "phone", ["use"] = "temp", ["value"] = "01632 960999" }));

        var patient = (await Registrations.Register(sent).SendAsync(own)).Succeeds().Entries.Single();

        Assert.Equal("01632 960999", (string?)patient["telecom"]!.AsArray().Single()!["value"]);
        Assert.Equal(person.Gender.ToString()!.ToLowerInvariant(), patient.Str("gender"));
        Assert.Equal("home", (string?)patient["address"]![0]!["use"]);
    }

    [Fact]
    public async Task Keeps_home_and_temporary_address_language_and_interpreter()
    {
        using var own = provider.Start();
        var sent = Registrations.Patient(provider.OnPds(Elsewhere)).With(patient =>
        {
            patient["address"] = new JsonArray(Address("home"), Address("temp"));
            patient["extension"] = new JsonArray(Communication("de", interpreter: true));
        });

        var patient = (await Registrations.Register(sent).SendAsync(own)).Succeeds().Entries.Single();

        Assert.Equal(["home", "temp"], patient.Objects("address").Select(address => address.Str("use")));
        var communication = patient.FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NHSCommunication-1")!;
        Assert.Equal(("de", "German"), (
            (string?)communication.FindExtension("language")!["valueCodeableConcept"]!["coding"]![0]!["code"],
            (string?)communication.FindExtension("language")!["valueCodeableConcept"]!["coding"]![0]!["display"]));
        Assert.True(communication.FindExtension("interpreterRequired")!.Bool("valueBoolean"));
    }

    [Fact]
    public async Task Takes_back_a_patient_who_had_left_with_the_same_id_and_a_new_version()
    {
        using var own = provider.Start();
        var sent = Registrations.Patient(provider.OnPds("patient.inactive-at-provider"));

        var patient = (await Registrations.Register(sent).SendAsync(own)).Succeeds().Entries.Single();

        Assert.Equal(("T", "2"), (RegistrationType(patient), patient.Obj("meta")!.Str("versionId")));
    }

    [Theory]
    [InlineData("patient.plain")]
    [InlineData("patient.temporary")]
    public async Task Refuses_whoever_is_registered_already(string role) =>
        (await provider.SendAsync(Registrations.Register(Registrations.Patient(provider.OnPds(role))))).Refuses(409, "DUPLICATE_REJECTED");

    [Fact]
    public async Task Of_two_registrations_at_once_one_is_refused()
    {
        using var own = provider.Start();
        var calls = Enumerable.Range(0, 8).Select(_ => Registrations.Register(Registrations.Patient(provider.OnPds(Elsewhere))).SendAsync(own));

        var answers = await Task.WhenAll(calls);

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
    }

    [Theory]
    [InlineData("patient.sensitive")]
    [InlineData("patient.deceased-recent")]
    public async Task Refuses_whom_PDS_flags_or_says_to_be_dead(string role) =>
        (await provider.SendAsync(Registrations.Register(Registrations.Patient(provider.OnPds(role))))).Refuses(400, "INVALID_PATIENT_DEMOGRAPHICS");

    [Fact]
    public async Task Refuses_whom_PDS_does_not_know()
    {
        var sent = Registrations.Patient(provider.OnPds(Elsewhere)).With(patient => patient["identifier"]![0]!["value"] = "9999999999");

        Assert.Equal(
            "Patient (NHS number - 9999999999) not present on PDS",
            (await provider.SendAsync(Registrations.Register(sent))).Refuses(400, "INVALID_PATIENT_DEMOGRAPHICS").Diagnostics);
    }

    [Fact]
    public async Task Refuses_a_number_that_was_superseded()
    {
        var sent = Registrations.Patient(provider.OnPds("patient.superseded.survivor"))
            .With(patient => patient["identifier"]![0]!["value"] = ShippedSeed.Role("patient.superseded"));

        (await provider.SendAsync(Registrations.Register(sent))).Refuses(400, "INVALID_NHS_NUMBER");
    }

    [Fact]
    public async Task Refuses_demographics_that_PDS_does_not_confirm()
    {
        var sent = Registrations.Patient(provider.OnPds(Elsewhere)).With(patient => patient["birthDate"] = "1901-01-01");

        (await provider.SendAsync(Registrations.Register(sent))).Refuses(400, "INVALID_PATIENT_DEMOGRAPHICS");
    }

    [Fact]
    public async Task Two_parts_of_the_date_of_birth_will_do_where_the_names_begin_alike()
    {
        using var own = provider.Start();
        var person = provider.OnPds(Elsewhere);
        var day = person.BirthDate!.Value.Day;
        var sent = Registrations.Patient(person).With(patient => patient["birthDate"] = day.AddYears(1).ToString("yyyy-MM-dd"));

        (await Registrations.Register(sent).SendAsync(own)).Succeeds();
    }

    [Fact]
    public async Task Fails_when_PDS_cannot_be_asked()
    {
        using var alone = new SandboxService<Program>("provider").Knowing("pds", "http://127.0.0.1:9");

        (await Registrations.Register(Registrations.Patient(provider.OnPds(Elsewhere))).SendAsync(alone)).Refuses(500, "INTERNAL_SERVER_ERROR");
    }

    public static TheoryData<string, int, string, Action<JsonObject>> Faults => new()
    {
        { "no birthDate", 400, "BAD_REQUEST", patient => patient.Remove("birthDate") },
        { "no official name", 400, "BAD_REQUEST", patient => patient["name"]![0]!["use"] = "usual" },
        { "no family name", 400, "BAD_REQUEST", patient => patient["name"]![0]!.AsObject().Remove("family") },
        { "no given name", 400, "BAD_REQUEST", patient => patient["name"]![0]!.AsObject().Remove("given") },
        { "identifier without system", 400, "BAD_REQUEST", patient => patient["identifier"]![0]!.AsObject().Remove("system") },
        { "no identifier", 400, "INVALID_NHS_NUMBER", patient => patient.Remove("identifier") },
        { "bad number", 400, "INVALID_NHS_NUMBER", patient => patient["identifier"]![0]!["value"] = "9996110029" },
        { "no profile", 422, "INVALID_RESOURCE", patient => patient.Remove("meta") },
        { "an id", 422, "INVALID_RESOURCE", patient => patient["id"] = "7" },
        { "a forbidden element", 422, "INVALID_RESOURCE", patient => patient["maritalStatus"] = new JsonObject { ["text"] = "Married" } },
        { "active", 422, "INVALID_RESOURCE", patient => patient["active"] = true },
        { "a second official name", 422, "INVALID_RESOURCE", patient => patient["name"]!.AsArray().Add(patient["name"]![0]!.DeepClone()) },
        { "a work address", 422, "INVALID_RESOURCE", patient => patient["address"] = new JsonArray(Address("work")) },
        { "two home addresses", 422, "INVALID_RESOURCE", patient => patient["address"] = new JsonArray(Address("home"), Address("home")) },
        { "a fax", 422, "INVALID_RESOURCE", patient => patient["telecom"] = new JsonArray(Telecom("fax", "home")) },
        { "two home phones", 422, "INVALID_RESOURCE", patient => patient["telecom"] = new JsonArray(Telecom("phone", "home"), Telecom("phone", "home")) },
        { "two e-mail addresses", 422, "INVALID_RESOURCE", patient => patient["telecom"] = new JsonArray(Telecom("email", "home"), Telecom("email", "work")) },
        { "another extension", 422, "INVALID_RESOURCE", patient => patient["extension"] = new JsonArray(new JsonObject { ["url"] = "https://example.test/x", ["valueString"] = "x" }) },
        { "two languages", 422, "INVALID_RESOURCE", patient => patient["extension"] = new JsonArray(Communication("de"), Communication("fr")) },
        { "another resource", 422, "INVALID_RESOURCE", patient => patient["resourceType"] = "Practitioner" },
        { "an unknown element", 422, "INVALID_RESOURCE", patient => patient["shoeSize"] = 9 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuses_a_patient_that_breaks_a_rule(string fault, int status, string code, Action<JsonObject> spoil)
    {
        Assert.NotEmpty(fault);

        (await provider.SendAsync(Registrations.Register(Registrations.Patient(provider.OnPds(Elsewhere)).With(spoil)))).Refuses(status, code);
    }

    [Fact]
    public async Task Refuses_two_patients_at_once()
    {
        var patient = new JsonObject { ["name"] = "registerPatient", ["resource"] = Registrations.Patient(provider.OnPds(Elsewhere)) };
        var call = Registrations.Register(new JsonObject()) with { Body = Parameters.Of(patient, (JsonObject)patient.DeepClone()).ToBytes() };

        (await provider.SendAsync(call)).Refuses(400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Refuses_a_body_that_is_no_Parameters_resource()
    {
        var call = Registrations.Register(new JsonObject()) with { Body = Registrations.Patient(provider.OnPds(Elsewhere)).ToBytes() };

        (await provider.SendAsync(call)).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Needs_a_scope_to_write()
    {
        var call = Registrations.Register(Registrations.Patient(provider.OnPds(Elsewhere)));

        (await provider.SendAsync(call with { SpoilToken = payload => payload["requested_scope"] = "patient/*.read" })).Refuses(400, "BAD_REQUEST");
    }

    private static JsonObject Address(string use) => new()
    {
        ["use"] = use, ["line"] = new JsonArray("4 Weir Lane"), ["city"] = "Allerford", ["postalCode"] = "NM1 4QT",
    };

    private static JsonObject Telecom(string system, string use) => new() { ["system"] = system, ["use"] = use, ["value"] = "01632 960999" };

    private static JsonObject Communication(string language, bool? interpreter = null)
    {
        var parts = new JsonArray(new JsonObject
        {
            ["url"] = "language",
            ["valueCodeableConcept"] = new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject
                {
                    ["system"] = "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-HumanLanguage-1", ["code"] = language,
                }),
            },
        });
        if (interpreter is { } required)
        {
            parts.Add(new JsonObject { ["url"] = "interpreterRequired", ["valueBoolean"] = required });
        }

        return new JsonObject
        {
            ["url"] = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NHSCommunication-1", ["extension"] = parts,
        };
    }

    private static JsonObject Registration(JsonObject patient) =>
        patient.FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-RegistrationDetails-1")!;

    private static string? RegistrationType(JsonObject patient) =>
        (string?)Registration(patient).FindExtension("registrationType")!["valueCodeableConcept"]!["coding"]![0]!["code"];
}
