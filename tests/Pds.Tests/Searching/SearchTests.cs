namespace SpineSandbox.Pds.Tests.Searching;

public sealed class SearchTests(PdsService pds) : IClassFixture<PdsService>
{
    private readonly string _plain = ShippedSeed.Role("patient.plain");

    [Fact]
    public async Task Family_name_and_date_of_birth_are_enough()
    {
        var answer = (await pds.Search("family=Ashworth&birthdate=1957-03-14")).IsOk();

        Assert.Equal([_plain], answer.FoundNumbers);
        Assert.Equal(1m, answer.Score);
        Assert.Equal($"https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/{_plain}", answer.Body.Objects("entry").Single().Str("fullUrl"));
        Assert.NotNull(answer.Body.Str("timestamp"));
    }

    [Fact]
    public async Task No_match_is_a_Bundle_with_total_0_and_without_entry()
    {
        var answer = (await pds.Search("family=Nobody&birthdate=1957-03-14")).IsOk();

        Assert.Equal(0, answer.Total);
        Assert.False(answer.Body.ContainsKey("entry"));
    }

    [Theory]
    [InlineData("family=ASHWORTH")]
    [InlineData("family=ashworth&given=margaret")]
    [InlineData("family=Ashworth&given=Rose")]
    [InlineData("family=Ashworth&given=Rose&given=Margaret")]
    [InlineData("family=Ashworth&gender=female")]
    [InlineData("family=Ashworth&address-postalcode=NM1 4QR")]
    [InlineData("family=Ashworth&address-postalcode=nm14qr")]
    [InlineData("family=Ashworth&address-postcode=NM14QR")]
    [InlineData("family=Ashworth&general-practitioner=z98001")]
    [InlineData("family=Ashworth&email=Margaret.Ashworth@example.com")]
    [InlineData("family=Ashworth&phone=01632960301")]
    public async Task Each_parameter_finds_the_patient_whom_it_describes(string query) =>
        Assert.Equal([_plain], (await pds.Search(query + "&birthdate=1957-03-14")).FoundNumbers);

    [Theory]
    [InlineData("family=Ashwort")]
    [InlineData("family=Ashworth&given=Marg")]
    [InlineData("family=Ashworth&given=Margaret&given=Jane")]
    [InlineData("family=Ashworth&gender=male")]
    [InlineData("family=Ashworth&address-postalcode=NM1")]
    [InlineData("family=Ashworth&general-practitioner=Z98002")]
    [InlineData("family=Ashworth&email=margaret")]
    [InlineData("family=Ashworth&phone=0163296030")]
    [InlineData("family=Ashworth&death-date=2020-01-01")]
    [InlineData("family=Hollis")]
    [InlineData("family=Rose&given=Ashworth")]
    [InlineData("family=Ashwerth")]
    public async Task Each_parameter_keeps_out_whom_it_does_not_describe(string query) =>
        Assert.Equal(0, (await pds.Search(query + "&birthdate=1957-03-14")).Total);

    [Theory]
    [InlineData("birthdate=eq1957-03-14", 1)]
    [InlineData("birthdate=ge1957-03-14", 1)]
    [InlineData("birthdate=le1957-03-14", 1)]
    [InlineData("birthdate=ge1957-03-01&birthdate=le1957-03-31", 1)]
    [InlineData("birthdate=ge1957-03-15", 0)]
    [InlineData("birthdate=le1957-03-13", 0)]
    [InlineData("birthdate=ge1957-03-31&birthdate=le1957-03-01", 0)]
    public async Task Dates_of_birth_may_be_ranges(string birth, int total) =>
        Assert.Equal(total, (await pds.Search($"family=Ashworth&given=Margaret&{birth}")).Total);

    [Theory]
    [InlineData("le2026-03-01", 1)]
    [InlineData("ge2026-03-01", 0)]
    public async Task A_date_of_death_may_be_a_range(string death, int total) =>
        Assert.Equal(total, (await pds.Search($"family=Entwistle&birthdate=1934-05-27&death-date={death}")).Total);

    [Theory]
    [InlineData("family=As*")]
    [InlineData("family=Ash*th")]
    [InlineData("family=Ashworth&given=Marg*")]
    [InlineData("family=Ashworth&given=Margaret R*")]
    [InlineData("family=Ashworth&address-postalcode=NM1*")]
    public async Task A_wildcard_stands_for_any_letters_and_costs_some_of_the_score(string query)
    {
        var answer = await pds.Search(query + "&birthdate=1957-03-14");

        Assert.Equal([_plain], answer.FoundNumbers);
        Assert.InRange(answer.Score, 0.5m, 0.9999m);
    }

    [Fact]
    public async Task A_wildcard_in_the_given_name_begins_at_the_first_of_them() =>
        Assert.Equal(0, (await pds.Search("family=Ashworth&given=Ros*&birthdate=1957-03-14")).Total);

    [Fact]
    public async Task History_finds_a_former_name_and_answers_with_the_current_one()
    {
        var answer = await pds.Search("family=Hollis&birthdate=1957-03-14&_history=true");

        Assert.Equal([_plain], answer.FoundNumbers);
        Assert.Equal("Ashworth", answer.Found.Single().Objects("name").Single().Str("family"));
        Assert.True(answer.Score < 1);
    }

    [Fact]
    public async Task An_exact_match_leaves_out_what_scores_less_than_1()
    {
        Assert.Equal(0, (await pds.Search("family=Ash*&birthdate=1957-03-14&_exact-match=true")).Total);
        Assert.Equal(1, (await pds.Search("family=Ashworth&birthdate=1957-03-14&_exact-match=true")).Total);
    }

    [Fact]
    public async Task Two_of_one_name_and_birthday_are_both_found() =>
        Assert.Equal(
            new[] { ShippedSeed.Role("patient.common-name.1"), ShippedSeed.Role("patient.common-name.2") }.Order(),
            (await pds.Search("family=Smith&birthdate=1958-05-05")).FoundNumbers);

    [Fact]
    public async Task More_matches_than_allowed_are_a_200_that_says_so_and_no_shortened_list()
    {
        var answer = (await pds.Search("family=Smith&birthdate=1958-05-05&_max-results=1")).IsRefused(HttpStatusCode.OK, "TOO_MANY_MATCHES");

        Assert.Equal("information", answer.Body.Objects("issue").Single().Str("severity"));
        Assert.Equal("multiple-matches", answer.Body.Objects("issue").Single().Str("code"));
    }

    [Fact]
    public async Task A_merged_record_is_found_as_its_survivor_only()
    {
        Assert.Equal(0, (await pds.Search("family=Frazer&birthdate=1979-04-04")).Total);
        Assert.Equal([ShippedSeed.Role("patient.superseded.survivor")], (await pds.Search("family=Fraser&birthdate=1979-04-04")).FoundNumbers);
    }

    [Fact]
    public async Task An_invalidated_record_is_not_found() =>
        Assert.Equal(0, (await pds.Search("family=Duplicate&birthdate=1970-01-01")).Total);

    [Fact]
    public async Task Entries_leave_out_what_a_trace_does_not_need()
    {
        var entry = (await pds.Search("family=Ashworth&birthdate=1957-03-14")).Found.Single();

        Assert.DoesNotContain("maiden", entry.Objects("name").Select(name => name.Str("use")));
        Assert.False(entry.ContainsKey("extension"));
        Assert.True(entry.ContainsKey("address"));
        Assert.True(entry.ContainsKey("generalPractitioner"));
    }

    [Fact]
    public async Task Entries_show_the_home_address_only()
    {
        var entry = (await pds.Search("family=Drummond&birthdate=1999-12-05")).Found.Single();

        Assert.Equal(["home"], entry.Objects("address").Select(address => address.Str("use")));
    }

    [Theory]
    [InlineData("phone=01632960397")]
    [InlineData("email=former@example.com")]
    [InlineData("address-postalcode=NM9+9ZZ")]
    public async Task What_is_over_counts_in_the_history_only(string criterion)
    {
        await pds.Sandbox(HttpMethod.Put, "/patients/9999999131", """
            { "nhsNumber": "9999999131", "birthDate": "2001-01-01", "names": [{ "family": "Formerly" }],
              "addresses": [{ "lines": ["1 Weir Lane"], "postalCode": "NM9 9ZZ", "from": "2001-01-01", "to": "2010-01-01" }],
              "telecoms": [
                { "use": "home", "value": "01632 960397", "from": "2001-01-01", "to": "2010-01-01" },
                { "system": "email", "value": "former@example.com", "from": "2001-01-01", "to": "2010-01-01" }] }
            """);

        Assert.Equal(0, (await pds.Search($"family=Formerly&birthdate=2001-01-01&{criterion}")).Total);
        Assert.Equal(1, (await pds.Search($"family=Formerly&birthdate=2001-01-01&{criterion}&_history=true")).Total);
    }

    [Fact]
    public async Task An_apostrophe_is_part_of_the_name() =>
        Assert.Equal(1, (await pds.Search("family=O'Connor&birthdate=1966-06-16")).Total);
}
