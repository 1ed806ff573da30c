using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SpineSandbox.Pds.Tests.Creating;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Pds.Tests.Properties;

/// <summary>Whatever is sent, the answer is a success or a refusal of the table.</summary>
public sealed class NoInputBreaksPdsTests(PdsService pds) : IClassFixture<PdsService>
{
    private static readonly string[] Parameters =
    [
        "family", "given", "gender", "birthdate", "death-date", "address-postalcode", "address-postcode", "general-practitioner",
        "email", "phone", "_fuzzy-match", "_exact-match", "_history", "_max-results", "unknown",
    ];

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void Any_text_as_NHS_number() =>
        Check(AnyInput.Text.Where(HttpCarries), text => pds.Get($"/Patient/{Uri.EscapeDataString(text)}"));

    [Fact]
    public void Any_ten_digits_are_a_number_or_refused_as_none()
    {
        var tenDigits = Gen.Choose(0, 999_999_999).SelectMany(nine => Gen.Choose(0, 9), (nine, last) => $"{nine:D9}{last}");

        Check(tenDigits, digits => pds.Get($"/Patient/{digits}"), (digits, answer) =>
            (answer.Code != "INVALID_RESOURCE_ID") == NhsNumber.TryParse(digits, out _));
    }

    [Fact]
    public void Any_nine_digits_have_at_most_one_check_digit() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), nine =>
            Enumerable.Range(0, 10).Count(last => NhsNumber.TryParse($"{nine:D9}{last}", out _)) <= 1).Check(_config);

    [Fact]
    public void Any_parameters_in_a_search()
    {
        var parameter = Gen.Elements(Parameters).SelectMany(_ => AnyInput.Text, (name, value) => $"{name}={Uri.EscapeDataString(value)}");

        Check(parameter.ListOf(5), list => pds.Search(string.Join('&', list)));
    }

    [Fact]
    public void Any_values_in_a_search_that_is_complete()
    {
        var search =
            from family in AnyInput.Text
            from given in AnyInput.Text
            from fuzzy in Gen.Elements("true", "false")
            select $"family={Uri.EscapeDataString(family)}&given={Uri.EscapeDataString(given)}&birthdate=ge1900-01-01&_fuzzy-match={fuzzy}";

        Check(search, query => pds.Search(query));
    }

    [Fact]
    public void Any_capitals_and_blanks_find_the_same_patient()
    {
        var plain = ShippedSeed.Role("patient.plain");
        var search =
            from family in AnyInput.SpellingOf("Ashworth")
            from postcode in AnyInput.SpellingOf("NM1 4QR")
            from practice in AnyInput.SpellingOf("Z98001")
            from blanks in Gen.Choose(0, 2)
            select $"family={family}&birthdate=1957-03-14&general-practitioner={practice}&address-postalcode={postcode.Replace(" ", new string('+', blanks))}";

        Check(search, query => pds.Search(query), (_, answer) => answer.FoundNumbers.Contains(plain));
    }

    [Fact]
    public void Any_operations_in_a_patch_leave_a_valid_record()
    {
        var patient = ShippedSeed.Role("patient.plain");

        Check(
            AnyInput.Operation.ListOf(3),
            operations => pds.Patch(patient, new JsonArray([.. operations.Select(operation => operation.DeepClone())]).ToJsonString()),
            (_, answer) => answer.Status != HttpStatusCode.OK || answer.Body.Str("id") == patient);
    }

    [Fact]
    public void Any_operations_in_a_patch_make_the_next_version_or_no_change_at_all()
    {
        var number = ShippedSeed.Role("patient.single");

        Prop.ForAll(AnyInput.Operation.ListOf(3).ToArbitrary(), operations =>
        {
            var before = Read(number);
            var patches = new JsonArray([.. operations.Select(operation => operation.DeepClone())]).ToJsonString();
            var answer = pds.Patch(number, patches).WaitAsync(Deadline).GetAwaiter().GetResult();
            var after = Read(number);

            return answer.Code is null ? VersionOf(after) == VersionOf(before) + 1 : JsonNode.DeepEquals(before, after);
        }).Check(_config);
    }

    [Fact]
    public void Any_value_added_to_a_list()
    {
        var addition =
            from list in Gen.Elements("name", "address", "telecom", "contact", "extension", "generalPractitioner")
            from value in AnyInput.Json
            select new JsonArray(new JsonObject { ["op"] = "add", ["path"] = $"/{list}/-", ["value"] = value?.DeepClone() }).ToJsonString();

        Check(addition, patch => pds.Patch(ShippedSeed.Role("patient.child"), patch));
    }

    [Fact]
    public void Any_body_of_a_patch() =>
        Check(AnyInput.Json, json => pds.PatchWith(
            ShippedSeed.Role("patient.plain"), json?.ToJsonString() ?? "null", "application/json-patch+json", ("If-Match", "W/\"1\"")));

    [Fact]
    public void Any_value_in_any_element_of_a_new_patient()
    {
        var body =
            from element in Gen.Elements("name", "address", "gender", "birthDate", "extension", "telecom", "contact", "id", "meta")
            from value in AnyInput.Json
            select With(element, value);

        Check(body, json => pds.Post("/Patient", json.DeepClone()));
    }

    [Fact]
    public void Any_body_of_a_new_patient() =>
        Check(AnyInput.Json, json => pds.Send(new HttpRequestMessage(HttpMethod.Post, PdsService.Base + "/Patient")
        {
            Content = PdsService.Json(json?.ToJsonString() ?? "null", "application/json"),
        }));

    // HTTP servers refuse it before any service sees it.
    private static bool HttpCarries(string text) => !text.Contains('\0');

    private static JsonObject With(string element, JsonNode? value)
    {
        var patient = CreateTests.NewPatient("Anybody");
        patient[element] = value?.DeepClone();
        return patient;
    }

    private static int VersionOf(JsonObject patient) => int.Parse(patient.Obj("meta")!.Str("versionId")!);

    private JsonObject Read(string number) => pds.Get($"/Patient/{number}").GetAwaiter().GetResult().Body;

    private void Check<T>(Gen<T> inputs, Func<T, Task<PdsAnswer>> ask, Func<T, PdsAnswer, bool>? holds = null) =>
        Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            // The property is asked for a verdict, not for a task.
            var answer = ask(input).WaitAsync(Deadline).GetAwaiter().GetResult();
            return PublishedErrors.Covers(answer) && (holds is null || holds(input, answer));
        }).Check(_config);
}
