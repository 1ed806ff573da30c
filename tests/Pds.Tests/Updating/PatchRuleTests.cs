namespace SpineSandbox.Pds.Tests.Updating;

/// <summary>How a patch must be written. None of these updates is taken, so that one patient serves them all.</summary>
public sealed class PatchRuleTests(PdsService pds) : IClassFixture<PdsService>
{
    private readonly string _patient = ShippedSeed.Role("patient.plain");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"patches":[]}""")]
    [InlineData("""{"patches":{}}""")]
    [InlineData("""{"patches":"x"}""")]
    public async Task A_body_without_patches_is_refused(string body) =>
        (await pds.PatchWith(_patient, body, "application/json-patch+json", ("If-Match", "W/\"7\""))).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", "Invalid update with error - No patches found");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"op":"replace","path":"/gender","value":"male"}]""")]
    [InlineData("""{"patches":[""")]
    public async Task A_body_that_is_no_object_is_refused(string body) =>
        (await pds.PatchWith(_patient, body, "application/json-patch+json", ("If-Match", "W/\"7\"")))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Theory]
    [InlineData("""{"op":"bad_value","path":"not a path"}""", "INVALID_VALUE", "Invalid value - 'bad_value' in field '0/op'")]
    [InlineData("""{"op":"move","from":"/gender","path":"/birthDate"}""", "INVALID_VALUE", "Invalid value - 'move' in field '0/op'")]
    [InlineData("""{"op":"copy","from":"/gender","path":"/birthDate"}""", "INVALID_VALUE", "Invalid value - 'copy' in field '0/op'")]
    [InlineData("""{"op":"add","path":"gender","value":1}""", "INVALID_VALUE", "Invalid value - 'gender' in field '0/path'")]
    [InlineData("""{"op":"add","path":"","value":{}}""", "INVALID_VALUE", "Invalid value - '' in field '0/path'")]
    [InlineData("""{"op":7,"path":"/gender"}""", "INVALID_VALUE", "Invalid value - '7' in field '0/op'")]
    [InlineData("""{"path":"/gender"}""", "MISSING_VALUE", "Missing value - '0/op'")]
    [InlineData("""{"op":"add","value":1}""", "MISSING_VALUE", "Missing value - '0/path'")]
    [InlineData("""{"op":"add","path":"/gender"}""", "MISSING_VALUE", "Missing value - '0/value'")]
    [InlineData("7", "INVALID_VALUE", "Invalid value - '7' in field '0'")]
    public async Task An_operation_is_one_of_four_with_path_and_value(string operation, string code, string diagnostics) =>
        (await Refused($"[{operation}]")).IsRefused(HttpStatusCode.BadRequest, code, diagnostics);

    [Theory]
    [InlineData("pets")]
    [InlineData("id")]
    [InlineData("meta")]
    [InlineData("identifier")]
    [InlineData("resourceType")]
    [InlineData("active")]
    public async Task Elements_that_nobody_may_update_are_refused(string element) =>
        (await Refused($$"""[{"op":"add","path":"/{{element}}","value":"x"}]""")).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", $"Invalid update with error - Update unsupported for resource - '{element}'");

    [Fact]
    public async Task Additions_to_a_list_go_to_its_end() =>
        (await Refused("""[{"op":"add","path":"/name/0","value":{"use":"old","family":"X"}}]""")).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Fact]
    public async Task Additions_bring_no_id() =>
        (await Refused("""[{"op":"add","path":"/name/-","value":{"id":"1","use":"old","family":"X"}}]""")).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Theory]
    [InlineData("""{"op":"add","path":"/name","value":[]}""")]
    [InlineData("""{"op":"replace","path":"/address","value":[]}""")]
    [InlineData("""{"op":"remove","path":"/telecom"}""")]
    public async Task Lists_are_not_touched_as_a_whole(string operation) =>
        (await Refused($"[{operation}]")).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Theory]
    [InlineData("/address/0/line/0", "/address/0")]
    [InlineData("/name/0/given/-", "/name/0")]
    [InlineData("/extension/0/valueReference/identifier/value", "/extension/0")]
    [InlineData("/name/7/family", "/name/7")]
    public async Task Whoever_edits_an_item_gives_its_id_or_url(string path, string root) =>
        (await Refused($$"""[{"op":"add","path":"{{path}}","value":"x"}]""")).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", $"Invalid update with error - no id or url found for path with root {root}");

    [Fact]
    public async Task A_replaced_item_has_its_id() =>
        (await Refused("""[{"op":"replace","path":"/name/0","value":{"use":"usual","family":"X"}}]""")).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", "Invalid update with error - no id or url found for path with root /name/0");

    [Theory]
    [InlineData("""[{"op":"replace","path":"/address/0/id","value":"123456"}]""")]
    [InlineData("""[{"op":"replace","path":"/address/0/id","value":"123456"},{"op":"replace","path":"/address/0/line/0","value":"x"}]""")]
    [InlineData("""[{"op":"replace","path":"/address/0","value":{"id":"123456","use":"home"}}]""")]
    [InlineData("""[{"op":"test","path":"/address/0/id","value":"123456"},{"op":"remove","path":"/address/0"}]""")]
    public async Task The_id_is_that_of_the_item(string patches) =>
        (await Refused(patches)).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", "Invalid update with error - no 'address' resources with object id '123456'");

    [Fact]
    public async Task The_id_stays() =>
        (await Refused($$"""[{"op":"test","path":"/name/0/id","value":"{{await NameId()}}"},{"op":"remove","path":"/name/0/id"}]"""))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    [Fact]
    public async Task A_removal_without_test_is_refused() =>
        (await Refused("""[{"op":"remove","path":"/name/1"}]""")).IsRefused(
            HttpStatusCode.BadRequest,
            "INVALID_UPDATE",
            "Invalid update with error - removal '/name/1' is not immediately preceded by equivalent test - instead it is the first item");

    [Theory]
    [InlineData("""[{"op":"test","path":"/name/0/id","value":"x"},{"op":"remove","path":"/name/1"}]""")]
    [InlineData("""[{"op":"test","path":"/name/1/family","value":"x"},{"op":"remove","path":"/name/1"}]""")]
    public async Task A_removal_after_another_test_is_refused(string patches)
    {
        var answer = (await Refused(patches)).IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

        Assert.StartsWith("Invalid update with error - ", answer.Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"op":"test","path":"/name/9/id","value":"1"},{"op":"remove","path":"/name/9"}]""", "9")]
    [InlineData("""[{"op":"replace","path":"/address/9/id","value":"456"},{"op":"replace","path":"/address/9/line/0","value":"x"}]""", "9")]
    public async Task An_index_beyond_the_list_is_out_of_bounds(string patches, string index) =>
        (await Refused(patches)).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", $"Invalid update with error - Invalid patch - index '{index}' is out of bounds");

    [Theory]
    [InlineData("remove", "/name/0/suffix/0", "can't remove non-existent object '0'")]
    [InlineData("replace", "/name/0/suffix", "can't replace non-existent object 'suffix'")]
    [InlineData("add", "/name/0/nothing/there", "can't add non-existent object 'there'")]
    public async Task What_is_not_there_is_neither_replaced_nor_removed(string op, string path, string reason) =>
        (await Refused($$"""[{"op":"test","path":"/name/0/id","value":"{{await NameId()}}"},{"op":"{{op}}","path":"{{path}}","value":"x"}]"""))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE", $"Invalid update with error - Invalid patch - {reason}");

    [Theory]
    [InlineData("""[{"op":"replace","path":"/gender","value":"female"}]""")]
    [InlineData("""[{"op":"test","path":"/gender","value":"female"}]""")]
    public async Task An_update_that_changes_nothing_is_refused(string patches) =>
        (await Refused(patches)).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_UPDATE", "Invalid update with error - Provided patch made no changes to the resource");

    [Fact]
    public async Task A_test_that_fails_refuses_the_update() =>
        (await Refused("""[{"op":"test","path":"/gender","value":"male"},{"op":"replace","path":"/gender","value":"unknown"}]"""))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE");

    private Task<PdsAnswer> Refused(string patches) => pds.Patch(_patient, patches);

    private async Task<string?> NameId() => (await pds.Get($"/Patient/{_patient}")).Body.Objects("name").First().Str("id");
}
