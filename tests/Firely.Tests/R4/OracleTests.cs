namespace SpineSandbox.Firely.Tests.R4;

/// <summary>The judge must be one that can say no.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData("""{"resourceType":"Patient","gender":"female","birthDate":"2010-10-22"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"searchset","total":0}""")]
    public void Takes_what_is_right(string json) => Assert.Empty(FirelySdk.Faults(json));

    [Theory]
    [InlineData("""{"resourceType":"Patient","surname":"Smith"}""")]
    [InlineData("""{"resourceType":"Patient","gender":"f"}""")]
    [InlineData("""{"resourceType":"Patient","birthDate":"22/10/2010"}""")]
    [InlineData("""{"resourceType":"Patient","name":{"family":"Smith"}}""")]
    [InlineData("""{"resourceType":"Patient","name":[]}""")]
    [InlineData("""{"resourceType":"Patient","multipleBirthInteger":"2"}""")]
    [InlineData("""{"resourceType":"Bundle","total":0}""")]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{"code":"value"}]}""")]
    [InlineData("""{"resourceType":"OperationOutcome"}""")]
    public void Refuses_what_is_wrong(string json) => Assert.NotEmpty(FirelySdk.Faults(json));
}
