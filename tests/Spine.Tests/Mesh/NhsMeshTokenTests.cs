using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Tests.Mesh;

public sealed class NhsMeshTokenTests
{
    private const string Header =
        "NHSMESH X26ABC1:00000000-0000-4000-8000-000000000001:7:202401310915:6e98e2721f91d68cb8dc2aa60a0af592d52814645fe97b3097d4414de26a371e";

    private static readonly DateTimeOffset Made = new(2024, 1, 31, 9, 15, 0, TimeSpan.Zero);

    [Fact]
    public void Is_written_as_the_worked_example_has_it() => Assert.Equal(
        Header,
        NhsMeshToken.Create(
            MailboxId.Parse("X26ABC1"), "password", "TestKey", Guid.Parse("00000000-0000-4000-8000-000000000001"), 7, Made.AddSeconds(59)).ToString());

    [Fact]
    public void Is_read_back_with_its_time()
    {
        var token = NhsMeshToken.Find(Header)!;

        Assert.Equal("X26ABC1", token.MailboxId);
        Assert.Equal("7", token.NonceCount);
        Assert.Equal(Made, token.MadeAt);
        Assert.True(token.IsSignedWith("password", "TestKey"));
    }

    [Fact]
    public void A_hash_in_capitals_counts_as_well()
    {
        var token = NhsMeshToken.Find(Header)!;

        Assert.True((token with { Hash = token.Hash.ToUpperInvariant() }).IsSignedWith("password", "TestKey"));
    }

    [Theory]
    [InlineData("Password", "TestKey")]
    [InlineData("password", "BackBone")]
    public void Nobody_else_can_have_made_it(string password, string key) => Assert.False(NhsMeshToken.Find(Header)!.IsSignedWith(password, key));

    [Fact]
    public void Any_changed_part_breaks_it()
    {
        var token = NhsMeshToken.Find(Header)!;
        NhsMeshToken[] changed =
        [
            token with { MailboxId = "X26ABC2" },
            token with { Nonce = "00000000-0000-4000-8000-000000000002" },
            token with { NonceCount = "8" },
            token with { Timestamp = "202401310916" },
            token with { Hash = "0" + token.Hash[1..] },
            token with { Hash = token.Hash[..^1] },
            token with { Hash = "no hexadecimal digits" },
        ];

        Assert.All(changed, other => Assert.False(other.IsSignedWith("password", "TestKey")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer abc")]
    [InlineData("X26ABC1:n:7:202401310915:00")]
    [InlineData("NHSMESH X26ABC1:n:7:202401310915")]
    [InlineData("NHSMESH X26ABC1:n:7:202401310915:00:00")]
    [InlineData("NHSMESH X26 ABC1:n:7:202401310915:00")]
    [InlineData("NHSMESH X26ABC1:n:seven:202401310915:00")]
    [InlineData("NHSMESH X26ABC1:n:-1:202401310915:00")]
    public void Another_shape_is_no_token(string? header) => Assert.Null(NhsMeshToken.Find(header));

    [Fact]
    public void A_timestamp_that_is_no_time_has_none() => Assert.Null((NhsMeshToken.Find(Header)! with { Timestamp = "202413310915" }).MadeAt);
}
