namespace SpineSandbox.Fhir.Tests;

public sealed class PrimitiveTests
{
    [Theory]
    [InlineData("integer", "-5", true)]
    [InlineData("integer", "05", false)]
    [InlineData("integer", "2147483648", false)]
    [InlineData("unsignedInt", "0", true)]
    [InlineData("unsignedInt", "-1", false)]
    [InlineData("positiveInt", "0", false)]
    [InlineData("decimal", "1.00", true)]
    [InlineData("decimal", "01.0", false)]
    [InlineData("decimal", ".5", false)]
    [InlineData("string", "a\nb", true)]
    [InlineData("string", " \u00a0", false)]
    [InlineData("string", "a\u0000", false)]
    [InlineData("uri", "http://example.org/a b", false)]
    [InlineData("uri", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", true)]
    [InlineData("uri", "urn:uuid:6BA7B810-9dad-11d1-80b4-00c04fd430c8", false)]
    [InlineData("uri", "urn:oid:2.16.840", true)]
    [InlineData("uri", "urn:oid:2.016", false)]
    [InlineData("id", "9000000009", true)]
    [InlineData("id", "a_b", false)]
    [InlineData("code", "a b", true)]
    [InlineData("code", "a  b", false)]
    [InlineData("code", " a", false)]
    [InlineData("base64Binary", "SGVs bG8=", true)]
    [InlineData("base64Binary", "SGVsbG8", false)]
    [InlineData("date", "2020", true)]
    [InlineData("date", "2020-02-30", false)]
    [InlineData("date", "2020-01-01T00:00:00Z", false)]
    [InlineData("date", "2020-1-1", false)]
    [InlineData("date", "2020-", false)]
    [InlineData("dateTime", "2020-01-01", true)]
    [InlineData("dateTime", "2020-01-01T10:00:00+01:00", true)]
    [InlineData("dateTime", "2020-01-01T10:00:00", false)]
    [InlineData("dateTime", "2020-01-01T10:00Z", false)]
    [InlineData("dateTime", "2020-01-01T24:00:00Z", false)]
    [InlineData("dateTime", "2020-01-01T10:00:00+14:30", false)]
    [InlineData("dateTime", "2020-01-01T10:00:00.Z", false)]
    [InlineData("instant", "2020-01-01T10:00:00.123Z", true)]
    [InlineData("instant", "2020-01-01", false)]
    [InlineData("time", "10:00:00", true)]
    [InlineData("time", "10:00", false)]
    [InlineData("time", "10:00:00Z", false)]
    public void A_value_has_the_form_of_its_type(string type, string text, bool valid) =>
        Assert.Equal(valid, FhirSchema.For(FhirVersion.Stu3).Find(type)!.Primitive!.IsValid(text, FhirVersion.Stu3));

    [Theory]
    [InlineData("decimal", "1e-3")]
    [InlineData("dateTime", "2016-12-31T23:59:60Z")]
    public void R4_permits_what_STU3_does_not(string type, string text)
    {
        var primitive = FhirSchema.For(FhirVersion.R4).Find(type)!.Primitive!;

        Assert.True(primitive.IsValid(text, FhirVersion.R4));
        Assert.False(primitive.IsValid(text, FhirVersion.Stu3));
    }
}
