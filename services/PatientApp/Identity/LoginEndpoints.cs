using SpineSandbox.PatientApp.Platform;

namespace SpineSandbox.PatientApp.Identity;

/// <summary>Logging in with NHS login, and out; and the key set that the platform knows the application by.</summary>
internal static class LoginEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder app) =>
        app.MapGet("/.well-known/jwks.json", (AppKey key) => TypedResults.Json(key.KeySet())).WithName("AppKeys").WithSummary("The application's public key");

    public static void MapLogin(this IEndpointRouteBuilder app)
    {
        var login = app.MapGroup("").ExcludeFromDescription();
        login.MapGet("/login", (Sessions sessions, NhsLoginClient nhsLogin) => TypedResults.Redirect(nhsLogin.AuthorisationUrl(sessions.NewState())));
        login.MapGet(NhsLoginClient.Callback, ReturnAsync);
        login.MapPost("/logout", LogOut);
    }

    private static async Task<IResult> ReturnAsync(
        HttpContext context, string? code, string? state, Sessions sessions, NhsLoginClient nhsLogin, PlatformClient platform, CancellationToken cancellationToken)
    {
        if (code is null || state is null || !sessions.TakeState(state))
        {
            return Problem("The login does not belong to this application.");
        }

        var idToken = await nhsLogin.RedeemAsync(code, cancellationToken);
        if (idToken.Text("id_token") is not { } identity)
        {
            return Problem($"NHS login gave no id_token: {idToken.Body?.ToJsonString()}");
        }

        var token = await platform.ExchangeAsync(identity, cancellationToken);
        if (token.Text("access_token") is not { } access)
        {
            return Problem($"The platform gave no token: {token.Body?.ToJsonString()}");
        }

        sessions.Begin(context.Response, Session.Of(access, identity));

        return Results.Redirect("/");
    }

    private static IResult LogOut(HttpContext context, Sessions sessions)
    {
        sessions.End(context);

        return Results.Redirect("/");
    }

    private static IResult Problem(string detail) => Results.Problem(detail, title: "You are not logged in", statusCode: StatusCodes.Status400BadRequest);
}
