using System.Text.Json.Nodes;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Gateway;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>Exchanges the patient's id_token for a token of the practice's own system, anew for each call.</summary>
internal sealed class ProviderTokens(HttpClient http, SigningKeys keys, TimeProvider clock)
{
    private const string ClientId = "gpconnect-pfs-access-record";
    private const string SubjectIssuer = "nhs-login-mock-sandbox";

    /// <summary>An hour here, where clients of the platform have five minutes.</summary>
    private static readonly TimeSpan AssertionLife = TimeSpan.FromHours(1);

    /// <param name="address">Where the practice's system gives out tokens.</param>
    /// <exception cref="PlatformException">The system gives none, or did not answer.</exception>
    public async Task<string> GetAsync(AdmittedCall call, string address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = OAuthNames.TokenExchange,
                ["subject_token"] = call.Token!.IdToken!,
                ["subject_token_type"] = OAuthNames.IdTokenType,
                ["subject_issuer"] = SubjectIssuer,
                ["client_id"] = ClientId,
                ["client_assertion_type"] = OAuthNames.JwtBearer,
                ["client_assertion"] = await AssertionAsync(address, cancellationToken),
            }),
        };
        request.Headers.TryAddWithoutValidation("Accept", "*/*");

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            if (answer.IsSuccessStatusCode
                && JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken))?["access_token"] is JsonValue token)
            {
                return token.GetValue<string>();
            }

            throw Refused(call, address, $"it answered {(int)answer.StatusCode}");
        }
        catch (Exception fault) when (NoAnswer.Is(fault, cancellationToken))
        {
            throw Refused(call, address, fault.Message);
        }
    }

    private async Task<string> AssertionAsync(string audience, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = ClientId,
            ["sub"] = ClientId,
            ["aud"] = audience,
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + AssertionLife).ToUnixTimeSeconds(),
        };

        return Signatures.Sign(claims.ToJsonString(), await keys.OfAsync(OAuthEndpoints.PlatformKey, cancellationToken));
    }

    private static PlatformException Refused(AdmittedCall call, string address, string fault) => new(
        PlatformFaults.ProviderTokenRefused(call.Product),
        new Refusal(
            $"The practice's system gave no token for this patient: {fault}.",
            null,
            $"Its own exchange says why; it is at {address}. The patient must be registered there, verified to P9, and with access online."));
}
