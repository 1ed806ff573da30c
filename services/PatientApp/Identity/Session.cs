using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SpineSandbox.PatientApp.Identity;

/// <summary>Somebody who is logged in.</summary>
/// <param name="Token">The platform's access token.</param>
/// <param name="NhsNumber">Whose record it is.</param>
/// <param name="Actor">NHS number of who acts for that patient; null where it is themselves.</param>
/// <param name="Name">The patient's family name, as NHS login tells it; null where it does not.</param>
public sealed record Session(string Token, string NhsNumber, string? Actor, string? Name)
{
    public static Session Of(string token, string idToken)
    {
        var claims = Claims(idToken);
        var actor = (string?)claims["act"]?["sub"] is { } within ? (string?)Claims(within)["nhs_number"] : null;

        return new Session(token, (string?)claims["nhs_number"] ?? "", actor, (string?)claims["family_name"]);
    }

    // The platform has verified it; here only the names in it are of use.
    private static JsonObject Claims(string jwt) => JsonNode.Parse(Base64UrlEncoder.DecodeBytes(jwt.Split('.')[1]))!.AsObject();
}
