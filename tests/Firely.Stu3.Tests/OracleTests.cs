namespace SpineSandbox.Firely.Stu3.Tests;

/// <summary>The judge must be one that can say no, and one that knows STU3 from R4.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData("""{"resourceType":"Patient","gender":"female","birthDate":"2010-10-22"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"searchset"}""")]
    [InlineData("""{"resourceType":"Binary","contentType":"text/plain","content":"VGVzdA=="}""")]
    public void Takes_what_is_right(string json) => Assert.Empty(FirelySdk.Faults(json));

    [Theory]
    [InlineData("""{"resourceType":"Patient","surname":"Smith"}""")]
    [InlineData("""{"resourceType":"Patient","gender":"f"}""")]
    [InlineData("""{"resourceType":"Patient","birthDate":"22/10/2010"}""")]
    [InlineData("""{"resourceType":"Patient","name":{"family":"Smith"}}""")]
    [InlineData("""{"resourceType":"Patient","name":[]}""")]
    [InlineData("""{"resourceType":"Bundle"}""")]
    [InlineData("""{"resourceType":"OperationOutcome"}""")]
    [InlineData("""{"resourceType":"Binary","contentType":"text/plain","data":"VGVzdA=="}""")]
    [InlineData("""{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/1"}}""")]
    public void Refuses_what_is_wrong(string json) => Assert.NotEmpty(FirelySdk.Faults(json));
}
