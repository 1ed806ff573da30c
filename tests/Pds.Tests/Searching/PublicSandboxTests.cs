namespace SpineSandbox.Pds.Tests.Searching;

/// <summary>The scenarios that the public PDS sandbox documents, on the same patients; here they are searched for and not canned.</summary>
public sealed class PublicSandboxTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string JaneSmith = "9000000009";

    [Theory]
    [InlineData("family=Smith&gender=female&birthdate=eq2010-10-22&email=jane.smith@example.com&phone=01632960587")]
    [InlineData("family=Sm*&gender=female&birthdate=eq2010-10-22&email=jane.smith@example.com&phone=01632960587")]
    [InlineData("family=Sm*&gender=female&birthdate=eq2010-10-22&email=jane.smith@example.com&phone=01632960587&_max-results=1")]
    [InlineData("family=Smith&gender=female&birthdate=ge2010-10-21&birthdate=le2010-10-23&email=jane.smith@example.com&phone=01632960587")]
    [InlineData("family=Smith&given=Jane&gender=female&birthdate=eq2010-10-22&email=jane.smith@example.com&phone=01632960587&_fuzzy-match=true")]
    public async Task Jane_Smith_is_found(string query) => Assert.Equal([JaneSmith], (await pds.Search(query)).IsOk().FoundNumbers);

    [Fact]
    public async Task Jane_Smith_is_not_found_by_the_address_of_somebody_else() =>
        Assert.Equal(0, (await pds.Search("family=Smith&gender=female&birthdate=eq2010-10-22&email=deb.trotter@example.com&phone=0121111111")).Total);

    [Fact]
    public async Task A_wildcard_finds_the_restricted_patient_too() =>
        Assert.Contains("9000000025", (await pds.Search("family=Sm*&gender=female&birthdate=eq2010-10-22")).IsOk().FoundNumbers);

    [Fact]
    public async Task The_worked_example_of_GP_Connect_is_traced_as_there()
    {
        var answer = (await pds.Search("family=Tester&given=Anth*&birthdate=eq1964-07-31")).IsOk();

        Assert.Equal(["9000000084"], answer.FoundNumbers);
        Assert.Equal("W/\"3\"", (await pds.Get("/Patient/9000000084")).Header("ETag"));
    }

    [Fact]
    public async Task Jane_Smith_has_every_element()
    {
        var patient = (await pds.Get($"/Patient/{JaneSmith}")).IsOk();

        Assert.Equal("W/\"2\"", patient.Header("ETag"));
        Assert.All(
            ["name", "gender", "birthDate", "multipleBirthInteger", "deceasedDateTime", "address", "telecom", "contact", "generalPractitioner", "extension"],
            element => Assert.True(patient.Body.ContainsKey(element), element));
    }
}
