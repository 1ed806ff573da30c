using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Tests.Seed;

public sealed class SeedDateTests
{
    private static readonly DateOnly Today = new(2028, 2, 29);

    [Theory]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024-03-05T09:40", "2024-03-05T09:40:00+00:00")]
    [InlineData("today", "2028-02-29")]
    [InlineData("today-12d", "2028-02-17")]
    [InlineData("today+2w", "2028-03-14")]
    [InlineData("today+12m", "2029-02-28")]
    [InlineData("today-2y", "2026-02-28")]
    [InlineData("today-2y+1d", "2026-03-01")]
    [InlineData("today-1dT23:59:30", "2028-02-28T23:59:30+00:00")]
    public void A_date_is_absolute_or_counted_from_the_day_of_seeding(string text, string resolved) =>
        Assert.Equal(resolved, SeedDate.Parse(text, Today).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2024-3-5")]
    [InlineData("2024-02-30")]
    [InlineData("05/03/2024")]
    [InlineData("yesterday")]
    [InlineData("today-12")]
    [InlineData("today-12h")]
    [InlineData("todayT25:00")]
    [InlineData("2024-03-05-1d")]
    public void Anything_else_is_refused(string text) => Assert.False(SeedDate.TryParse(text, Today, out _));

    [Fact]
    public void Dates_are_ordered_by_day_and_time() =>
        Assert.True(SeedDate.Parse("today-1dT10:00", Today) < SeedDate.Parse("today-1dT10:01", Today));
}
