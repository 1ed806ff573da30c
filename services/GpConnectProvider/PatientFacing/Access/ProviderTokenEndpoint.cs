using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Access;

/// <summary><c>POST /{ODS}/patient-facing/oauth2/token</c>: the practice's own authorisation server, which the API platform asks.</summary>
internal static class ProviderTokenEndpoint
{
    public const string Path = "/patient-facing/oauth2/token";

    private const string InvalidRequest = "invalid_request";
    private const string InvalidGrant = "invalid_grant";

    public static void MapProviderToken(this IEndpointRouteBuilder app) =>
        app.MapPost("/{odsCode}" + Path, ExchangeAsync)
            .WithName("ExchangeToken").WithTags("Patient-facing access").WithSummary("Exchange a patient's id_token for a token of the practice").DisableAntiforgery();

    private static async Task<IResult> ExchangeAsync(
        HttpContext context,
        string odsCode,
        SandboxStore<RecordContext, PracticeDirectory> store,
        TokenVerification verification,
        PatientTokens tokens,
        IOptions<PatientFacingOptions> options,
        CancellationToken cancellationToken)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        if (!OdsCode.TryParse(odsCode, out var code) || store.Current.View.Find(code) is not { } practice)
        {
            return Refuse(context, InvalidRequest, $"No practice {odsCode} is served here.", "The practice is one of this provider's.");
        }

        if (form["grant_type"] != OAuthNames.TokenExchange || form["subject_token_type"] != OAuthNames.IdTokenType || form["client_assertion_type"] != OAuthNames.JwtBearer)
        {
            return Refuse(context, InvalidRequest, "This server exchanges id_tokens, for clients that sign.", "grant_type, subject_token_type and client_assertion_type have fixed values.");
        }

        var url = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}";
        if (await verification.AssertionAsync(form["client_assertion"].ToString(), url, cancellationToken) is not { } assertion || assertion.Subject != form["client_id"])
        {
            return Refuse(context, "invalid_client", "The client assertion does not hold.", $"The API platform signs it, for {url}, and it has not expired.");
        }

        if (await verification.IdTokenAsync(form["subject_token"].ToString(), cancellationToken) is not { } idToken)
        {
            return Refuse(context, InvalidGrant, "The subject token does not hold.", "NHS login has signed it, and it has not expired.");
        }

        if (!idToken.TryGetPayloadValue<string>("identity_proofing_level", out var level) || level != NhsLogin.HighLevel)
        {
            return Refuse(context, InvalidGrant, "The user's identity is not verified to P9.", $"Practices give access online to people of proofing level {NhsLogin.HighLevel}; this one has {level}.");
        }

        if (options.Value.AssuredApplications is { Count: > 0 } assured && !idToken.Audiences.Any(assured.Contains))
        {
            return Refuse(context, InvalidGrant, "The application is not assured.", "The application that the user logged in to is one that this system has assured.");
        }

        if (!idToken.TryGetPayloadValue<string>("nhs_number", out var number) || !NhsNumber.TryParse(number, out var patient)
            || await store.Current.FindPatientAsync(practice.OdsCode, patient, cancellationToken) is not { Registration.Status: RegistrationStatus.Active } registered)
        {
            return Refuse(context, InvalidGrant, "The patient is not registered here.", $"{practice.Name} has no active patient {number}.");
        }

        var (actor, fault) = await ActorAsync(idToken.Claims.FirstOrDefault(claim => claim.Type == "act")?.Value, verification, cancellationToken);
        if (fault is not null)
        {
            return Refuse(context, InvalidGrant, "The token of who is logged in does not hold.", fault);
        }

        if (await OnlineAccessBook.FindAsync(store.Current, registered, actor, cancellationToken) is null)
        {
            return Refuse(context, InvalidGrant, "The user may not act for this patient.", $"{practice.Name} knows no proxy relationship from {actor} to {patient}.");
        }

        return Results.Json(new JsonObject
        {
            ["access_token"] = tokens.Give(practice.OdsCode, patient, actor),
            ["issued_token_type"] = OAuthNames.AccessTokenType,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)PatientTokens.Life.TotalSeconds,
        });
    }

    /// <summary>Who is logged in where that is not the patient: the token within the token is as good as one alone.</summary>
    private static async Task<(NhsNumber? Actor, string? Fault)> ActorAsync(string? act, TokenVerification verification, CancellationToken cancellationToken)
    {
        if (act is null)
        {
            return (null, null);
        }

        return (string?)JsonNode.Parse(act)?["sub"] is { } text
            && await verification.IdTokenAsync(text, cancellationToken) is { } token
            && token.TryGetPayloadValue<string>("nhs_number", out var number) && NhsNumber.TryParse(number, out var actor)
            && token.TryGetPayloadValue<string>("identity_proofing_level", out var level) && level == NhsLogin.HighLevel
                ? (actor, null)
                : (null, "act.sub is the id_token of somebody who is verified to P9.");
    }

    private static IResult Refuse(HttpContext context, string error, string description, string rule)
    {
        new Refusal(rule).Explain(context);

        return Results.Json(
            new JsonObject { ["error"] = error, ["error_description"] = description },
            statusCode: error == "invalid_client" ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest);
    }
}
