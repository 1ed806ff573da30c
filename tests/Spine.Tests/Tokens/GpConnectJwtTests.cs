using System.Text.Json.Nodes;
using SpineSandbox.Spine.Errors;
using SpineSandbox.Spine.Tokens;
using static SpineSandbox.Spine.Tests.Tokens.Tokens;

namespace SpineSandbox.Spine.Tests.Tokens;

public sealed class GpConnectJwtTests
{
    [Theory]
    [InlineData(GpConnectRelease.Dstu2)]
    [InlineData(GpConnectRelease.Stu3)]
    public void Accepts_what_our_own_consumers_write(GpConnectRelease release)
    {
        Assert.True(GpConnectJwtReader.TryAccept(Authorization(release), Expecting(release), out var claims, out _));
        Assert.Equal("u-17", (string?)claims["sub"]);
    }

    [Fact]
    public void Is_unsigned_without_padding_and_keeps_the_trailing_dot()
    {
        var token = GpConnectJwt.Write(Claims, GpConnectRelease.Stu3);

        Assert.StartsWith("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.", token, StringComparison.Ordinal);
        Assert.EndsWith(".", token, StringComparison.Ordinal);
        Assert.DoesNotContain("=", token, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Authorization header missing")]
    [InlineData("", "Authorization header missing")]
    [InlineData("Basic dXNlcjpw", "Authorization header invalid")]
    [InlineData("Bearer ", "Authorization header invalid")]
    [InlineData("Bearer e30=.e30=.", "JWT must be encoded using Base64URL")]
    [InlineData("Bearer abc", "Invalid number of JWT base 64 blocks 1")]
    [InlineData("Bearer e30.e30.c2ln", "Invalid number of JWT base 64 blocks 3")]
    [InlineData("Bearer a.e30.", "JWT is not Base 64")]
    [InlineData("Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.bm90IGpzb24.", "Invalid WebToken")]
    [InlineData("Bearer e30.e30.", "Invalid JWT header alg")]
    public void Refuses_a_header_that_holds_no_token(string? authorization, string diagnostics) =>
        AssertRefused(authorization, GpConnectRelease.Stu3, diagnostics);

    [Theory]
    [InlineData("""{"alg":"RS512","typ":"JWT"}""", "Invalid JWT header alg value RS512")]
    [InlineData("""{"alg":"none","typ":"at+jwt"}""", "Invalid JWT header typ value at+jwt")]
    [InlineData("""{"alg":"none","typ":"JWT","kid":"1"}""", "Invalid JWT header key kid")]
    public void Refuses_any_other_JOSE_header(string header, string diagnostics)
    {
        var payload = Authorization(GpConnectRelease.Stu3).Split('.')[1];

        AssertRefused($"Bearer {Encode(header)}.{payload}.", GpConnectRelease.Stu3, diagnostics);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("reason_for_request")]
    [InlineData("requested_scope")]
    [InlineData("requesting_device")]
    [InlineData("requesting_organization")]
    [InlineData("requesting_practitioner")]
    public void Refuses_a_token_that_lacks_a_mandatory_claim(string claim) =>
        AssertRefused(
            Authorization(GpConnectRelease.Stu3, payload => payload.Remove(claim)), GpConnectRelease.Stu3, $"claim {claim} is null");

    [Fact]
    public void Asks_for_the_requested_record_in_Access_Record_HTML() =>
        AssertRefused(
            Authorization(GpConnectRelease.Dstu2, payload => payload.Remove("requested_record")), GpConnectRelease.Dstu2, "requested_record");

    [Fact]
    public void Refuses_a_requested_record_in_version_one() =>
        AssertRefused(
            Authorization(GpConnectRelease.Stu3, payload => payload["requested_record"] = new JsonObject()), GpConnectRelease.Stu3, "requested_record");

    [Theory]
    [InlineData(299)]
    [InlineData(301)]
    [InlineData(-1)]
    public void Refuses_a_token_that_does_not_live_five_minutes(int seconds) =>
        AssertRefused(
            Authorization(GpConnectRelease.Stu3, payload => payload["exp"] = Now.ToUnixTimeSeconds() + seconds),
            GpConnectRelease.Stu3,
            "not 5 minutes");

    [Theory]
    [InlineData(200, null)]
    [InlineData(600, null)]
    [InlineData(601, "in the future")]
    [InlineData(-300, null)]
    [InlineData(-301, "expired")]
    [InlineData(-600, "expired")]
    public void Allows_a_consumer_clock_that_runs_ahead_but_none_that_lags(int secondsAhead, string? diagnostics)
    {
        var authorization = Authorization(GpConnectRelease.Stu3, claims: Claims with { IssuedAt = Now.AddSeconds(secondsAhead) });

        if (diagnostics is null)
        {
            Assert.True(GpConnectJwtReader.TryAccept(authorization, Expecting(GpConnectRelease.Stu3), out _, out _));
        }
        else
        {
            AssertRefused(authorization, GpConnectRelease.Stu3, diagnostics);
        }
    }

    [Theory]
    [InlineData("reason_for_request", "research", "not directcare")]
    [InlineData("requested_scope", "patient/*.delete", "Invalid requested scope")]
    [InlineData("requested_scope", "patient/*.write", "does not match")]
    [InlineData("sub", "u-18", "Practitioner ids do not match")]
    [InlineData("iat", "1000", "whole seconds")]
    public void Refuses_a_claim_with_the_wrong_value(string claim, string value, string diagnostics) =>
        AssertRefused(Authorization(GpConnectRelease.Stu3, payload => payload[claim] = value), GpConnectRelease.Stu3, diagnostics);

    [Fact]
    public void Refuses_any_but_the_fixed_audience_in_Access_Record_HTML() =>
        AssertRefused(
            Authorization(GpConnectRelease.Dstu2, payload => payload["aud"] = Claims.Audience), GpConnectRelease.Dstu2, "aud claim is not");

    [Theory]
    [InlineData(GpConnectRelease.Stu3, 422)]
    [InlineData(GpConnectRelease.Dstu2, 400)]
    public void Refuses_a_resource_of_another_type(GpConnectRelease release, int status)
    {
        var authorization = Authorization(release, payload => payload["requesting_device"]!["resourceType"] = "Patient");

        Assert.False(GpConnectJwtReader.TryAccept(authorization, Expecting(release), out _, out var fault));
        Assert.Equal(status, fault.Error.Status);
    }

    [Fact]
    public void Refuses_what_is_no_resource_as_unprocessable()
    {
        var authorization = Authorization(GpConnectRelease.Stu3, payload => payload["requesting_organization"] = "RX1");

        Assert.False(GpConnectJwtReader.TryAccept(authorization, Expecting(GpConnectRelease.Stu3), out _, out var fault));
        Assert.Equal(SpineErrorCodes.InvalidResource, fault.Error);
    }

    [Theory]
    [InlineData("requesting_organization")]
    [InlineData("requesting_practitioner")]
    public void Needs_an_identifier_of_the_national_system(string claim) =>
        AssertRefused(
            Authorization(GpConnectRelease.Stu3, payload => payload[claim]!["identifier"]![0]!["system"] = "https://other.test/Id"),
            GpConnectRelease.Stu3,
            $"{claim} has no identifier");

    [Fact]
    public void Tolerates_a_practitioner_with_the_SDS_user_ID_only()
    {
        var authorization = Authorization(GpConnectRelease.Stu3, payload =>
        {
            var identifiers = payload["requesting_practitioner"]!["identifier"]!.AsArray();
            identifiers.RemoveAt(2);
            identifiers.RemoveAt(1);
        });

        Assert.True(GpConnectJwtReader.TryAccept(authorization, Expecting(GpConnectRelease.Stu3), out _, out _));
    }

    private static void AssertRefused(string? authorization, GpConnectRelease release, string diagnostics)
    {
        Assert.False(GpConnectJwtReader.TryAccept(authorization, Expecting(release), out _, out var fault));
        Assert.Equal(SpineErrorCodes.BadRequest, fault.Error);
        Assert.Contains(diagnostics, fault.Diagnostics, StringComparison.Ordinal);
    }
}
