using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Calls.Parameters;

namespace SpineSandbox.GpConnectProvider.Tests.Requests;

public sealed class ParameterTests(ProviderFixture provider)
{
    [Fact]
    public async Task Takes_the_parameters_in_any_order()
    {
        var answer = await provider.SendAsync(Call.Of(Of(Period("2020", null), Section("ENC"), Patient())));

        answer.Succeeds();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("hello")]
    public async Task Refuses_an_empty_or_malformed_body(string body)
    {
        var answer = await provider.SendAsync(new Call { Body = Encoding.UTF8.GetBytes(body) });

        answer.Refuses(400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Refuses_XML_that_brings_its_own_document_type()
    {
        var body = Encoding.UTF8.GetBytes("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><Parameters xmlns="http://hl7.org/fhir">&e;</Parameters>""");

        var answer = await provider.SendAsync(new Call { Body = body }.With("Content-Type", Call.XmlType).With("Accept", Call.JsonType));

        answer.Refuses(400, "BAD_REQUEST");
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("{}")]
    public async Task Refuses_a_body_that_is_not_Parameters(string body)
    {
        var answer = await provider.SendAsync(new Call { Body = Encoding.UTF8.GetBytes(body) });

        answer.Refuses(422, "INVALID_RESOURCE");
    }

    [Theory]
    [InlineData("patientNHSNumber", "patientNhsNumber")]
    [InlineData("recordSection", "RecordSection")]
    [InlineData("recordSection", "section")]
    public async Task Refuses_a_parameter_name_that_is_wrong_or_in_the_wrong_case(string name, string wrong)
    {
        var body = Of(Patient(), Section("SUM")).ToJsonString().Replace(name, wrong, StringComparison.Ordinal);

        var answer = await provider.SendAsync(new Call { Body = Encoding.UTF8.GetBytes(body) });

        answer.Refuses(422, "INVALID_PARAMETER");
    }

    [Fact]
    public async Task Refuses_a_body_without_the_NHS_number() =>
        (await provider.SendAsync(Call.Of(Of(Section("SUM"))))).Refuses(400, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_body_without_a_record_section() =>
        (await provider.SendAsync(Call.Of(Of(Patient())))).Refuses(400, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_repeated_record_section() =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Section("SUM"), Section("ENC"))))).Refuses(400, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_repeated_NHS_number() =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Patient(), Section("SUM"))))).Refuses(400, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_repeated_period() =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Section("ENC"), Period("2020", null), Period("2021", null))))).Refuses(400, "INVALID_PARAMETER");

    [Theory]
    [InlineData("patientNHSNumber")]
    [InlineData("recordSection")]
    public async Task Refuses_a_string_where_a_datatype_belongs(string name)
    {
        var parameters = new[] { Patient(), Section("SUM") };
        var spoilt = Array.Find(parameters, parameter => (string?)parameter["name"] == name)!;
        spoilt.Remove(name == "recordSection" ? "valueCodeableConcept" : "valueIdentifier");
        spoilt["valueString"] = "SUM";

        var answer = await provider.SendAsync(Call.Of(Of(parameters)));

        answer.Refuses(400, "INVALID_PARAMETER");
    }

    [Fact]
    public async Task Refuses_a_record_section_of_the_wrong_system() =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Section("SUM", "http://fhir.nhs.net/ValueSet/other"))))).Refuses(400, "INVALID_PARAMETER");

    [Theory]
    [InlineData("XYZ")]
    [InlineData("sum")]
    [InlineData("INV")]
    [InlineData("PAT")]
    [InlineData("")]
    public async Task Refuses_a_record_section_that_does_not_exist(string code) =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Section(code))))).Refuses(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_record_section_with_an_empty_system() =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Section("SUM", ""))))).Refuses(422, "INVALID_PARAMETER");

    [Theory]
    [InlineData("34555##4")]
    [InlineData("hello")]
    [InlineData("999999999")]
    [InlineData("9000000008")]
    [InlineData("90000000090")]
    [InlineData("")]
    public async Task Refuses_an_NHS_number_that_fails_its_check(string nhsNumber) =>
        (await provider.SendAsync(Call.Of(Of(Patient(nhsNumber), Section("SUM"))))).Refuses(400, "INVALID_NHS_NUMBER");

    [Theory]
    [InlineData("https://fhir.nhs.uk/Id/nhs-number")]
    [InlineData("")]
    public async Task Refuses_an_NHS_number_of_another_system(string system) =>
        (await provider.SendAsync(Call.Of(Of(Patient(system: system), Section("SUM"))))).Refuses(400, "INVALID_IDENTIFIER_SYSTEM");

    [Fact]
    public async Task Ignores_elements_that_it_does_not_know()
    {
        var body = Of(Patient(), Section("SUM"));
        body["_comment"] = new JsonObject();

        (await provider.SendAsync(Call.Of(body))).Succeeds();
    }
}
