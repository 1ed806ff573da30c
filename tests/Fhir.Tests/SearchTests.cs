using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("abc", null, "abc")]
    [InlineData("http://x|abc", "http://x", "abc")]
    [InlineData("http://x%7Cabc", "http://x", "abc")]
    [InlineData("|abc", "", "abc")]
    [InlineData("http://x|", "http://x", null)]
    [InlineData("a\\|b", null, "a|b")]
    [InlineData("http://x|a|b", "http://x", "a|b")]
    public void A_token_has_a_system_and_a_code(string value, string? system, string? code) =>
        Assert.Equal(new TokenValue(system, code), Assert.Single(Parse("identifier=" + value).Token("identifier")));

    [Fact]
    public void Commas_are_or_and_repeats_are_and()
    {
        var parameters = Parse("status=free,busy&status=x\\,y");

        Assert.Equal([["free", "busy"], ["x,y"]], parameters.Find("status").Select(parameter => parameter.Values.ToArray()));
    }

    [Fact]
    public void Modifiers_and_chains_are_told_apart()
    {
        var parameter = Assert.Single(Parse("patient:Patient.identifier=1").All);

        Assert.Equal(("patient", "Patient", "identifier"), (parameter.Name, parameter.Modifier, parameter.Chain));
        Assert.Equal("exact", Parse("family:exact=Hill").All[0].Modifier);
        Assert.True(Parse("email:missing=true").All[0].Missing);
    }

    [Fact]
    public void Includes_are_collected_with_and_without_a_modifier() =>
        Assert.Equal(
            ["Slot:schedule", "Schedule:actor:Practitioner"],
            Parse("_include=Slot:schedule&_include:recurse=Schedule:actor:Practitioner").Include);

    [Theory]
    [InlineData("ge2014-01-01", "2014-01-01", true)]
    [InlineData("ge2014-06", "2014", true)]
    [InlineData("ge2014-01-01", "2013", false)]
    [InlineData("le2014", "2014-12-31", true)]
    [InlineData("le2014", "2015-01-01", false)]
    [InlineData("gt2014", "2014-12-31", false)]
    [InlineData("gt2014", "2015", true)]
    [InlineData("lt2014", "2013-12-31", true)]
    [InlineData("2014", "2014-05-05", true)]
    [InlineData("2014-05-05", "2014", false)]
    [InlineData("ne2014", "2014-05-05", false)]
    [InlineData("sa2014", "2015-01-01", true)]
    [InlineData("eb2014", "2013-12-31", true)]
    [InlineData("ge2014-01-01T10:00:00%2B01:00", "2014-01-01T09:00:00Z", true)]
    [InlineData("ge2014-01-01T10:00:00+01:00", "2014-01-01T08:59:59Z", false)]
    [InlineData("eq2014-01-01T10:00Z", "2014-01-01T10:00:00Z", true)]
    public void Dates_compare_as_ranges(string asked, string held, bool matches) =>
        Assert.Equal(matches, Assert.Single(Parse("date=" + asked).Date("date")).Matches(FhirDateTime.Parse(held)));

    [Theory]
    [InlineData("ge")]
    [InlineData("xx2014")]
    [InlineData("2014-13")]
    public void A_date_that_is_none_is_named(string value)
    {
        var fault = Assert.Throws<SearchParameterException>(() => Parse("birthdate=" + value).Date("birthdate"));

        Assert.Equal(("birthdate", value), (fault.Parameter, fault.Value));
    }

    [Fact]
    public void A_day_can_begin_where_the_searcher_lives()
    {
        var summer = TimeZoneInfo.CreateCustomTimeZone("summer", TimeSpan.FromHours(1), null, null);
        var night = FhirDateTime.Parse("2024-06-01T00:30:00+01:00");

        Assert.True(Parse("start=2024-06-01").Date("start", summer)[0].Matches(night));
        Assert.False(Parse("start=2024-06-01").Date("start")[0].Matches(night));
    }

    [Theory]
    [InlineData("patient=1", "Patient/1", true)]
    [InlineData("patient=Patient/1", "Patient/1", true)]
    [InlineData("patient:Group=1", "Patient/1", false)]
    [InlineData("patient=https://x/Patient/1", "Patient/1", false)]
    [InlineData("patient=https://x/Patient/1", "https://x/Patient/1", true)]
    [InlineData("patient=2", "Patient/1", false)]
    public void References_match_by_id_type_or_address(string query, string reference, bool matches) =>
        Assert.Equal(matches, Assert.Single(Parse(query).Reference("patient")).Matches(reference));

    private static SearchParameters Parse(string query) =>
        SearchParameters.Parse(new DefaultHttpContext { Request = { QueryString = new QueryString("?" + query) } }.Request.Query);
}
