using System.Net;
using System.Text;
using System.Xml.Linq;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests.Smsp;

/// <summary>What is wrong as a message is a SOAP fault with ITK's error in it, before anybody looks at the question.</summary>
public sealed class FaultTests(SpineFixture spine)
{
    private static readonly SoapMessage Valid = new()
    {
        Operation = "verifyNHSNumber",
        Query = SoapMessage.BirthDate("19570314") + SoapMessage.NhsNumber(ShippedSeed.Role("patient.plain")),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_that_is_not_served_is_named_with_those_that_are()
    {
        var answer = await SendAsync(Valid with { Operation = "getPatientDetailsBySearch" });

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("text/xml", answer.MediaType);
        Assert.Equal("2300", answer.ToolkitError);
        Assert.Contains("getNHSNumber-v1-0", answer.Envelope.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_services_name_must_be_the_same_in_SOAP_and_in_ITK() =>
        Assert.Equal("2100", (await SendAsync(Valid with { Service = "urn:nhs-itk:services:201005:getNHSNumber-v1-0" })).ToolkitError);

    [Fact]
    public async Task The_payload_must_be_the_message_of_the_service() =>
        Assert.Equal("2100", (await SendAsync(Valid with { PayloadElement = "getNHSNumberRequest-v1-0" })).ToolkitError);

    [Fact]
    public async Task The_SOAPAction_must_be_that_of_the_envelope()
    {
        using var http = Tie();

        Assert.Equal("2100", (await Valid.SendAsync(http, soapAction: "urn:nhs-itk:services:201005:getNHSNumber-v1-0")).ToolkitError);
    }

    [Fact]
    public async Task The_sender_must_say_who_they_are() =>
        Assert.Equal("2200", (await SendAsync(Valid with { Username = "" })).ToolkitError);

    [Fact]
    public async Task A_message_whose_time_is_over_is_not_taken() =>
        Assert.Equal("2200", (await SendAsync(Valid with { Expires = "2026-03-02T09:29:59Z" })).ToolkitError);

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")]
    [InlineData("<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body/></soap:Envelope>")]
    [InlineData("<soap:Envelope xmlns:soap='http://www.w3.org/2003/05/soap-envelope'><soap:Body/></soap:Envelope>")]
    public async Task What_is_no_SOAP_message_of_ITK_is_a_fault_and_no_more(string body)
    {
        using var http = Tie();

        using var answer = await http.PostAsync("/smsp", new StringContent(body, Encoding.UTF8, "text/xml"), Token);

        var envelope = XElement.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("2100", envelope.Descendants("{urn:nhs-itk:ns:201005}ErrorCode").Single().Value);
        Assert.DoesNotContain("root:", envelope.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operation_has_an_address_of_its_own_as_well()
    {
        using var http = Tie();

        var answer = await Valid.SendAsync(http, path: "/interoperability.toolkit/HL7v3/verifyNHSNumber-v1-0");

        Assert.Equal("SMSP-0000", answer.Code);
    }

    [Fact]
    public async Task A_server_that_is_no_SMSP_has_no_such_address()
    {
        using var http = spine.ServerOf("single-system").CreateClient();

        using var answer = await http.PostAsync("/smsp", new StringContent(Valid.ToXml(), Encoding.UTF8, "text/xml"), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<SoapAnswer> SendAsync(SoapMessage message)
    {
        using var http = Tie();

        return await message.SendAsync(http);
    }

    private HttpClient Tie() => spine.ServerOf("acute-trust-tie").CreateClient();
}
