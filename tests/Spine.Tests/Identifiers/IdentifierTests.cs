using System.Text.Json;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("A20047", true)]
    [InlineData("RX1", true)]
    [InlineData("a20047", false)]
    [InlineData("A2", false)]
    [InlineData("A2004712345", false)]
    [InlineData("A20047\n", false)]
    public void An_ODS_code_is_three_to_ten_capitals_and_digits(string text, bool valid) =>
        Assert.Equal(valid, OdsCode.TryParse(text, out _));

    [Theory]
    [InlineData("918999198993", true)]
    [InlineData("91899919899", false)]
    [InlineData("91899919899A", false)]
    public void An_ASID_is_twelve_digits(string text, bool valid) => Assert.Equal(valid, Asid.TryParse(text, out _));

    [Theory]
    [InlineData("A20047-821870", true)]
    [InlineData("YES-0000806", true)]
    [InlineData("A20047-82187", false)]
    [InlineData("A20047", false)]
    public void A_party_key_is_an_ODS_code_and_six_or_seven_digits(string text, bool valid) =>
        Assert.Equal(valid, PartyKey.TryParse(text, out _));

    [Theory]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:rest:search:patient_appointments-1", true)]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord", true)]
    [InlineData("urn:nhs:names:services:", false)]
    [InlineData("fhir:rest:read:metadata", false)]
    public void An_interaction_ID_is_a_URN_of_Spine_services(string text, bool valid) =>
        Assert.Equal(valid, InteractionId.TryParse(text, out _));

    [Fact]
    public void Travels_through_JSON_as_a_plain_string()
    {
        var json = JsonSerializer.Serialize(new Dictionary<OdsCode, Asid> { [OdsCode.Parse("A20047")] = Asid.Parse("918999198993") });

        Assert.Equal("""{"A20047":"918999198993"}""", json);
        Assert.Equal("918999198993", JsonSerializer.Deserialize<Dictionary<OdsCode, Asid>>(json)![OdsCode.Parse("A20047")].Value);
    }

    [Fact]
    public void Says_why_a_JSON_value_is_none()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Asid>("\"12\""));

        Assert.Contains("'12' is not an ASID", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_used_without_a_value() => Assert.Throws<InvalidOperationException>(() => default(NhsNumber).Value);
}
