using System.Net;
using SpineSandbox.CareSystem.Tests.Surroundings;

namespace SpineSandbox.CareSystem.Tests.Patients;

public sealed class FindPatientTests
{
    [Fact]
    public async Task Lists_the_seeded_people_with_what_each_is_there_to_show()
    {
        await using var clinic = Clinic.WithoutMessageHandlingServer();

        var page = await clinic.SeeAsync("/");

        var first = page.QuerySelector(".choice")!;
        Assert.Equal($"/patients/{People.PlainNumber}", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Plain", first.QuerySelector(".choice__label")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".choice__label"), label => label.TextContent == "Practice not in SDS");
    }

    [Fact]
    public async Task Takes_a_number_with_spaces_to_its_record()
    {
        await using var clinic = Clinic.WithoutMessageHandlingServer();
        var number = People.PlainNumber;

        using var answer = await clinic.GetAsync($"/?nhsNumber={number[..3]}+{number[3..6]}+{number[6..]}");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/patients/{number}", answer.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [InlineData("", "Enter an NHS number")]
    [InlineData("1234567890", "Enter a valid NHS number")]
    [InlineData("<script>alert(1)</script>", "Enter a valid NHS number")]
    public async Task Says_what_is_wrong_with_a_number_and_keeps_what_was_typed(string typed, string expected)
    {
        await using var clinic = Clinic.WithoutMessageHandlingServer();

        var page = await clinic.SeeAsync($"/?nhsNumber={Uri.EscapeDataString(typed)}");

        Assert.StartsWith(expected, page.QuerySelector(".nhsuk-error-summary__list a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#nhs-number")!.GetAttribute("value") ?? "");
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Names_the_system_and_who_is_signed_in()
    {
        await using var clinic = Clinic.WithoutMessageHandlingServer();

        var page = await clinic.SeeAsync("/");

        Assert.Equal("Fellside electronic health record", page.QuerySelector(".site-header__service")!.TextContent);
        Assert.NotEqual("", page.QuerySelector(".site-header__identity b")!.TextContent);
    }
}
