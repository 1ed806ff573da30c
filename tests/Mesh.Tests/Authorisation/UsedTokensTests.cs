using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Authorisation;

public sealed class UsedTokensTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void A_request_that_came_to_nothing_may_be_repeated()
    {
        var tokens = new UsedTokens(_clock);

        Assert.True(tokens.TryTake(1));
        Assert.False(tokens.TryTake(1));
        tokens.GiveBack(1);
        Assert.True(tokens.TryTake(1));
    }

    [Fact]
    public void A_used_token_is_remembered_as_long_as_it_could_be_valid()
    {
        var tokens = new UsedTokens(_clock);
        tokens.TryTake(1);
        tokens.UseUp(1);

        for (var minutes = 0; minutes < 240; minutes += 30)
        {
            Assert.False(tokens.TryTake(1));
            _clock.Advance(TimeSpan.FromMinutes(30));
            tokens.TryTake(2);
            tokens.UseUp(2);
        }

        Assert.False(tokens.TryTake(1));
    }
}
