using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Tests.Mesh;

public sealed class GpProviderAddressTests
{
    private static readonly DateOnly Born = new(2001, 2, 14);

    [Theory]
    [InlineData("GPPROVIDER_9990000018_14022001_Marlowe")]
    [InlineData("GPPROVIDER_9990000018_20010214_Marlowe")]
    [InlineData(" gpprovider_9990000018_14022001_Marlowe ")]
    public void Is_read_in_both_orders_of_the_date(string text)
    {
        var address = GpProviderAddress.Find(text)!;

        Assert.Equal("9990000018", address.NhsNumber);
        Assert.Equal(Born, address.BirthDate);
        Assert.Equal("Marlowe", address.Surname);
    }

    [Fact]
    public void Is_written_with_the_day_first() => Assert.Equal(
        "GPPROVIDER_9000000009_14022001_Marlowe", GpProviderAddress.Of(NhsNumber.Parse("9000000009"), Born, "Marlowe").ToString());

    [Fact]
    public void A_surname_keeps_its_own_underscores() =>
        Assert.Equal("van_der_Berg", GpProviderAddress.Find("GPPROVIDER_9990000018_14022001_van_der_Berg")!.Surname);

    [Theory]
    [InlineData("GPPROVIDER_9990000018_31022001_Marlowe")]
    [InlineData("GPPROVIDER_9990000018_tomorrow_Marlowe")]
    [InlineData("GPPROVIDER_9990000018")]
    public void A_date_that_is_none_is_no_birth_date(string text) => Assert.Null(GpProviderAddress.Find(text)!.BirthDate);

    [Theory]
    [InlineData("Z98001OT001")]
    [InlineData("GPPROVIDER")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_such_address(string? text) => Assert.Null(GpProviderAddress.Find(text));

    [Fact]
    public void No_eight_digits_mean_two_days()
    {
        for (var day = new DateOnly(1800, 1, 1); day.Year <= 2099; day = day.AddDays(1))
        {
            Assert.Equal(day, new GpProviderAddress("", $"{day:ddMMyyyy}", "").BirthDate);
            Assert.Equal(day, new GpProviderAddress("", $"{day:yyyyMMdd}", "").BirthDate);
        }
    }
}
