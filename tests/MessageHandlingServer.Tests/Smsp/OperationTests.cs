using System.Net;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests.Smsp;

/// <summary>The three operations of the trust's SMSP, over the wire of the published interface, backed by PDS.</summary>
public sealed class OperationTests(SpineFixture spine)
{
    private const string Born = "19570314";

    private static readonly string Plain = ShippedSeed.Role("patient.plain");

    [Fact]
    public async Task Verifies_a_number_with_its_date_of_birth()
    {
        var answer = await AskAsync("verifyNHSNumber", SoapMessage.BirthDate(Born) + SoapMessage.NhsNumber(Plain));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/xml", answer.MediaType);
        Assert.Equal("urn:nhs-itk:services:201005:verifyNHSNumber-v1-0Response", answer.Action);
        Assert.Equal("urn:uuid:11111111-2222-4333-8444-555555555555", answer.RelatesTo);
        Assert.Equal("verifyNHSNumberResponse-v1-0", answer.Message.Name.LocalName);
        Assert.Equal(("SMSP-0000", "true", Plain), (answer.Code, answer.Verified, answer.NhsNumber));
    }

    [Theory]
    [InlineData("19570315", "Margaret", "Ashworth")]
    [InlineData(Born, "Margaret", "Ashford")]
    [InlineData(Born, "Agnes", "Ashworth")]
    public async Task Does_not_verify_a_number_with_somebody_elses_details_and_tells_nothing_of_whose_it_is(string born, string given, string family)
    {
        var answer = await AskAsync(
            "verifyNHSNumber", SoapMessage.BirthDate(born) + SoapMessage.NhsNumber(Plain) + SoapMessage.Name(given, family));

        Assert.Equal(("SMSP-0000", "false"), (answer.Code, answer.Verified));
        Assert.Null(answer.NhsNumber);
    }

    [Fact]
    public async Task Verifies_by_a_former_name_too()
    {
        var answer = await AskAsync(
            "verifyNHSNumber", SoapMessage.BirthDate(Born) + SoapMessage.NhsNumber(Plain) + SoapMessage.Name("MARGARET", "Hollis"));

        Assert.Equal("true", answer.Verified);
    }

    [Fact]
    public async Task Says_that_a_number_was_superseded_and_by_which()
    {
        var answer = await AskAsync(
            "verifyNHSNumber", SoapMessage.BirthDate("19790404") + SoapMessage.NhsNumber(ShippedSeed.Role("patient.superseded")));

        Assert.Equal(("DEMOG-0017", "true"), (answer.Code, answer.Verified));
        Assert.Equal(ShippedSeed.Role("patient.superseded.survivor"), answer.NhsNumber);
    }

    [Fact]
    public async Task Finds_the_number_of_a_patient()
    {
        var answer = await AskAsync(
            "getNHSNumber", SoapMessage.BirthDate(Born) + SoapMessage.Gender("2") + SoapMessage.Name("Margaret", "Ashworth"));

        Assert.Equal("getNHSNumberResponse-v1-0", answer.Message.Name.LocalName);
        Assert.Equal(("SMSP-0000", Plain), (answer.Code, answer.NhsNumber));
    }

    [Fact]
    public async Task Finds_nobody_where_nobody_fits()
    {
        var answer = await AskAsync(
            "getNHSNumber", SoapMessage.BirthDate("19010101") + SoapMessage.Gender("1") + SoapMessage.Name("Nobody", "Nowhere"));

        Assert.Equal("DEMOG-0001", answer.Code);
        Assert.Null(answer.NhsNumber);
    }

    [Fact]
    public async Task Gives_no_list_where_several_fit()
    {
        var twins = "<Person.Name><value><family>Hartley</family></value></Person.Name>";

        var answer = await AskAsync("getNHSNumber", SoapMessage.BirthDate("20160524") + SoapMessage.Gender("1") + twins);

        Assert.Equal("DEMOG-0007", answer.Code);
        Assert.Null(answer.NhsNumber);
    }

    [Fact]
    public async Task Gives_the_details_of_a_patient_with_their_practice()
    {
        var answer = await AskAsync("getPatientDetailsByNHSNumber", SoapMessage.BirthDate(Born) + SoapMessage.NhsNumber(Plain));

        Assert.Equal("getPatientDetailsResponse-v1-0", answer.Message.Name.LocalName);
        Assert.Equal(("SMSP-0000", Plain), (answer.Code, answer.NhsNumber));
        Assert.Equal("Ashworth", answer.Of("family"));
        Assert.Equal("2", answer.Of("administrativeGenderCode"));
        Assert.Equal(Born, answer.Of("birthTime"));
        Assert.Contains("Z98001", answer.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_nothing_of_a_sensitive_patient_that_PDS_does_not_give()
    {
        var answer = await AskAsync(
            "getPatientDetailsByNHSNumber", SoapMessage.BirthDate("19880719") + SoapMessage.NhsNumber(ShippedSeed.Role("patient.sensitive")));

        Assert.Equal("SMSP-0000", answer.Code);
        Assert.Equal("Castleton", answer.Of("family"));
        Assert.Null(answer.Of("addr"));
        Assert.Null(answer.Of("gPPractice"));
    }

    [Theory]
    [InlineData("verifyNHSNumber", "patient.not-on-pds", "19570314", "DEMOG-0001")]
    [InlineData("getPatientDetailsByNHSNumber", "patient.plain", "19570315", "DEMOG-0001")]
    [InlineData("getPatientDetailsByNHSNumber", "patient.very-restricted", "19901003", "DEMOG-0001")]
    [InlineData("getPatientDetailsByNHSNumber", "patient.invalidated", "19570314", "DEMOG-0022")]
    public async Task Answers_with_the_code_that_says_why_nobody_is_given(string operation, string role, string born, string code)
    {
        var answer = await AskAsync(operation, SoapMessage.BirthDate(born) + SoapMessage.NhsNumber(ShippedSeed.Role(role)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(code, answer.Code);
        Assert.Null(answer.NhsNumber);
    }

    [Theory]
    [InlineData("ABC123", "DEMOG-0042")]
    [InlineData("9996110029", "SMSP-0001")]
    public async Task Tells_an_old_number_from_one_that_cannot_be_right(string number, string code)
    {
        var answer = await AskAsync("verifyNHSNumber", SoapMessage.BirthDate(Born) + SoapMessage.NhsNumber(number));

        Assert.Equal(code, answer.Code);
    }

    [Theory]
    [InlineData("no date of birth", "")]
    [InlineData("a date that is none", """<Person.DateOfBirth><value value="19571314"/></Person.DateOfBirth>""")]
    [InlineData("a date of birth twice", """<Person.DateOfBirth><value value="19570314"/></Person.DateOfBirth><Person.DateOfBirth><value value="19570314"/></Person.DateOfBirth>""")]
    [InlineData("what the operation does not take", """<Person.DateOfBirth><value value="19570314"/></Person.DateOfBirth><Person.Gender><value code="2"/></Person.Gender>""")]
    public async Task Answers_SMSP_0001_to_a_question_that_is_not_valid(string what, string query)
    {
        var answer = await AskAsync("verifyNHSNumber", query + SoapMessage.NhsNumber(Plain));

        Assert.True(answer.Code == "SMSP-0001", what);
    }

    [Fact]
    public async Task Answers_SMSP_9999_when_PDS_is_down()
    {
        await using var alone = new SandboxService<Program>("acute-trust-tie-mhs");
        alone.With("Sandbox:Topology", "acute-trust-tie").Knowing("pds", "http://127.0.0.1:9").Knowing("ssp", "http://127.0.0.1:9");
        using var http = alone.CreateClient();

        var answer = await Message("verifyNHSNumber", SoapMessage.BirthDate(Born) + SoapMessage.NhsNumber(Plain)).SendAsync(http);

        Assert.Equal("SMSP-9999", answer.Code);
    }

    private async Task<SoapAnswer> AskAsync(string operation, string query)
    {
        using var http = spine.ServerOf("acute-trust-tie").CreateClient();

        return await Message(operation, query).SendAsync(http);
    }

    private static SoapMessage Message(string operation, string query) => new() { Operation = operation, Query = query };
}
