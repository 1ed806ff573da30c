using SpineSandbox.CareSystem.Records;
using SpineSandbox.CareSystem.Tests.Surroundings;

namespace SpineSandbox.CareSystem.Tests.Records;

public sealed class DemographicsTests
{
    [Fact]
    public void PDS_and_practice_write_a_person_differently_and_are_read_alike()
    {
        var pds = Demographics.Of(People.OnPds());
        var practice = Demographics.Of(People.AtPractice());

        Assert.Equal(People.PlainNumber, pds.NhsNumber);
        Assert.Equal(People.PlainNumber, practice.NhsNumber);
        Assert.Equal("Ashworth", pds.Family);
        Assert.Equal("12 Weir Lane, Allerford", pds.Address);
        Assert.Equal(pds.BirthDate, practice.BirthDate);
    }

    [Fact]
    public void Case_blanks_in_postcodes_and_further_given_names_make_no_difference() =>
        Assert.Empty(DemographicsComparison.Of(Demographics.Of(People.OnPds()), Demographics.Of(People.AtPractice())).Differences);

    [Fact]
    public void What_only_one_of_them_says_is_no_difference()
    {
        var pds = People.OnPds();
        pds.Remove("address"); // As PDS does with restricted records.

        Assert.Empty(DemographicsComparison.Of(Demographics.Of(pds), Demographics.Of(People.AtPractice())).Differences);
    }

    [Fact]
    public void Another_postcode_is_a_difference() =>
        Assert.Equal(
            "Postcode",
            Assert.Single(DemographicsComparison.Of(Demographics.Of(People.OnPds()), Demographics.Of(People.AtPractice(postcode: "NM9 9ZZ"))).Differences).Field);

    [Theory]
    [InlineData("2024-01-15", "2025-12-14", "22 months")]
    [InlineData("2025-12-15", "2025-12-15", "0 months")]
    [InlineData("2023-12-15", "2025-12-15", "2 years")]
    [InlineData("1957-03-14", "2026-03-13", "68 years")]
    [InlineData("2000-02-29", "2026-02-28", "25 years")]
    public void Age_is_said_in_months_below_two_years(string born, string today, string expected) =>
        Assert.Equal(expected, BannerText.Age(DateOnly.Parse(born, null), DateOnly.Parse(today, null)));

    [Fact]
    public void A_person_without_a_name_is_said_to_have_none_given() =>
        Assert.Equal("Name not given", BannerText.Name(Demographics.Of(new System.Text.Json.Nodes.JsonObject())));
}
