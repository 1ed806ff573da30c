using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tests.Identifiers;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("9000000009")]
    [InlineData("9000000084")]
    [InlineData("9434765919")]
    [InlineData("9876543210")]
    [InlineData("9999999999")]
    public void Takes_ten_digits_whose_last_is_the_check_digit(string text)
    {
        Assert.True(NhsNumber.TryParse(text, out var number));
        Assert.Equal(text, number.Value);
    }

    [Theory]
    [InlineData("9000000000")]
    [InlineData("9000000015")]
    [InlineData("9000000008")]
    [InlineData("9999999990")]
    [InlineData("999999999")]
    [InlineData("90000000090")]
    [InlineData("34555##4")]
    [InlineData("hello")]
    [InlineData("900 000 0009")]
    [InlineData("٩٠٠٠٠٠٠٠٠٩")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_whatever_fails_the_check(string? text) => Assert.False(NhsNumber.TryParse(text, out _));

    [Fact]
    public void Refuses_a_number_whose_check_digit_would_be_ten()
    {
        // The weighted sum of these nine digits leaves 1: no tenth digit makes them valid.
        for (var digit = 0; digit <= 9; digit++)
        {
            Assert.False(NhsNumber.TryParse($"900000005{digit}", out _));
        }
    }
}
