using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Requests;

public sealed class TokenTests(ProviderFixture provider)
{
    [Fact]
    public async Task Refuses_a_call_without_an_Authorization_header()
    {
        var answer = await provider.SendAsync(new Call().With("Authorization", null));

        Assert.Equal("Authorization header missing", answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Theory]
    [InlineData("Basic abc", "Authorization header invalid")]
    [InlineData("Bearer ", "Authorization header invalid")]
    [InlineData("Bearer a==.b.", "JWT must be encoded using Base64URL. Padding is not allowed")]
    [InlineData("Bearer a/b.c.", "JWT must be encoded using Base64URL. Padding is not allowed")]
    [InlineData("Bearer abc", "Invalid number of JWT base 64 blocks 1")]
    [InlineData("Bearer !!.!!.", "JWT is not Base 64")]
    [InlineData("Bearer YWJj.YWJj.", "Invalid WebToken: header and payload must each be a JSON object")]
    public async Task Refuses_a_token_that_is_none(string authorization, string diagnostics)
    {
        var answer = await provider.SendAsync(new Call().With("Authorization", authorization));

        Assert.Equal(diagnostics, answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"none","typ":"JWS"}""")]
    [InlineData("""{"alg":"none","typ":"JWT","kid":"1"}""")]
    public async Task Refuses_any_other_token_header_than_the_one(string header)
    {
        var valid = Token.Authorization(new Call(), provider.Now).Split('.')[1];

        var answer = await provider.SendAsync(new Call().With("Authorization", $"Bearer {Token.Encode(header)}.{valid}."));

        Assert.StartsWith("Invalid JWT header", answer.Refuses(400, "BAD_REQUEST").Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("reason_for_request")]
    [InlineData("requested_scope")]
    [InlineData("requested_record")]
    [InlineData("requesting_device")]
    [InlineData("requesting_organization")]
    [InlineData("requesting_practitioner")]
    public async Task Refuses_a_token_without_one_of_the_claims(string claim)
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload.Remove(claim) });

        Assert.Equal($"JWT JSON entry incomplete: claim {claim} is null.", answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Theory]
    [InlineData(299)]
    [InlineData(301)]
    [InlineData(-1)]
    public async Task Refuses_a_token_that_does_not_live_five_minutes(int seconds)
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload["exp"] = (long)payload["iat"]! + seconds });

        Assert.Equal("JWT expiry time is not 5 minutes after the creation time", answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(700, 400)]
    [InlineData(-600, 400)]
    public async Task Bears_a_clock_that_runs_ahead_but_none_that_is_far_off(int secondsAhead, int status)
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => Shift(payload, secondsAhead) });

        Assert.Equal((HttpStatusCode)status, answer.Status);
    }

    [Theory]
    [InlineData("reason_for_request", "migration", "JWT Reason for request is not directcare")]
    [InlineData("requested_scope", "patient/*.*", "JWT claim requested_scope: Invalid requested scope: patient/*.*")]
    [InlineData("requested_scope", "patient/*.write", "The claim requested scope does not match the requested operation (patient/*.read)")]
    [InlineData("requested_scope", "organization/*.read", "The claim requested scope does not match the requested operation (patient/*.read)")]
    [InlineData("aud", "https://gp.sandbox.test/", "JWT aud claim is not https://authorize.fhir.nhs.net/token")]
    [InlineData("sub", "somebody-else", "JWT Practitioner ids do not match!")]
    public async Task Refuses_a_claim_with_a_wrong_value(string claim, string value, string diagnostics)
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload[claim] = value });

        Assert.Equal(diagnostics, answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Fact]
    public async Task Metadata_asks_for_a_scope_of_the_organisation()
    {
        var answer = await provider.SendAsync(Call.Metadata() with { SpoilToken = payload => payload["requested_scope"] = "patient/*.read" });

        answer.Refuses(400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Refuses_a_claim_that_is_no_resource()
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload["requesting_device"] = "tie-1" });

        answer.Refuses(422, "INVALID_RESOURCE");
    }

    [Theory]
    [InlineData("requesting_device")]
    [InlineData("requesting_organization")]
    [InlineData("requesting_practitioner")]
    public async Task Refuses_another_resource_type_in_a_claim(string claim)
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload[claim]!["resourceType"] = "Basic" });

        answer.Refuses(400, "BAD_REQUEST");
    }

    [Theory]
    [InlineData("requesting_organization", "identifier")]
    [InlineData("requesting_practitioner", "identifier")]
    [InlineData("requesting_practitioner", "name")]
    [InlineData("requesting_practitioner", "id")]
    public async Task Refuses_a_claim_without_the_identity_that_it_is_for(string claim, string element)
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload[claim]!.AsObject().Remove(element) });

        answer.Refuses(400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Refuses_a_token_that_names_another_patient_than_the_body()
    {
        var answer = await provider.SendAsync(new Call
        {
            SpoilToken = payload => payload["requested_record"]!["identifier"]![0]!["value"] = ShippedSeed.Role("patient.child"),
        });

        Assert.Equal("NHS number in body doesn't match the header", answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Fact]
    public async Task Tolerates_a_practitioner_without_a_role()
    {
        var answer = await provider.SendAsync(new Call { SpoilToken = payload => payload["requesting_practitioner"]!.AsObject().Remove("practitionerRole") });

        answer.Succeeds();
    }

    private static void Shift(JsonObject payload, int seconds)
    {
        payload["iat"] = (long)payload["iat"]! + seconds;
        payload["exp"] = (long)payload["exp"]! + seconds;
    }
}
