using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Logins;

using PlatformStore = SandboxStore<PlatformContext, PlatformView>;

/// <summary>The login page of an identity provider, and what its form sends.</summary>
internal static class LoginEndpoints
{
    /// <summary>The platform itself, as a client of the identity providers.</summary>
    public const string PlatformClient = "api-platform";

    private static readonly string[] Carried = ["client_id", "redirect_uri", "response_type", "scope", "state", "nonce"];

    public static void Map(IEndpointRouteBuilder routes, IdentityProvider provider)
    {
        routes.MapGet(provider.Endpoint("auth"), Ask).WithSummary("The login page");
        routes.MapPost(provider.Endpoint("auth"), AnswerAsync).WithSummary("Log in as somebody").DisableAntiforgery();
    }

    private static RazorComponentResult<LoginPage> Ask(HttpContext context, PlatformStore store, ServiceAddresses addresses, PlatformAddress platform)
    {
        var request = Read(name => context.Request.Query[name]);
        Check(request, context, store, addresses, platform);

        return Page(context, store, request, problem: null);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        PlatformStore store,
        ServiceAddresses addresses,
        PlatformAddress platform,
        IdTokenMint mint,
        LoginTickets tickets,
        CancellationToken cancellationToken)
    {
        var provider = IdentityProviderEndpoints.Of(context);
        var form = await TokenForm.ReadAsync(context.Request, cancellationToken);
        var request = Read(name => form[name]);
        Check(request, context, store, addresses, platform);
        if (Chosen(provider, form, store.Current.View) is not { } login)
        {
            return Page(context, store, request, "Nobody has that number, or may act for that patient.");
        }

        var idToken = await mint.MintAsync(provider, login, platform.Of(context.Request), request["client_id"], request.GetValueOrDefault("nonce"), cancellationToken);
        var code = await tickets.GiveAsync(
            TicketKind.ProviderCode, provider, request["client_id"], request["redirect_uri"], state: null, idToken, cancellationToken);

        return Results.Redirect(QueryHelpers.AddQueryString(
            request["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = request.GetValueOrDefault("state") }));
    }

    private static Dictionary<string, string> Read(Func<string, string?> valueOf) =>
        Carried.Select(name => (name, Value: valueOf(name))).Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.name, pair => pair.Value!);

    // Whoever is unknown gets no user back, and so none is sent there.
    private static void Check(
        Dictionary<string, string> request, HttpContext context, PlatformStore store, ServiceAddresses addresses, PlatformAddress platform)
    {
        if (!request.TryGetValue("client_id", out var client))
        {
            throw new OAuthException(OAuthErrors.ClientIdMissing);
        }

        if (!request.TryGetValue("redirect_uri", out var redirectUri))
        {
            throw new OAuthException(OAuthErrors.RedirectUriMissing);
        }

        if (client == PlatformClient)
        {
            if (redirectUri != platform.Of(context.Request) + AuthorisationEndpoints.Callback)
            {
                throw new OAuthException(OAuthErrors.RedirectUriInvalid);
            }
        }
        else if (store.Current.View.Applications.GetValueOrDefault(client) is not { } application)
        {
            throw new OAuthException(OAuthErrors.ClientIdInvalid);
        }
        else
        {
            RegisteredRedirects.Ensure(application, redirectUri, addresses);
        }

        if (request.GetValueOrDefault("response_type") is not "code" and var type)
        {
            throw new OAuthException(type is null ? OAuthErrors.ResponseTypeMissing : OAuthErrors.ResponseTypeInvalid);
        }
    }

    private static ChosenLogin? Chosen(IdentityProvider provider, TokenForm form, PlatformView view)
    {
        var person = form["nhsNumber"] is { } typed ? string.Concat(typed.Where(character => !char.IsWhiteSpace(character))) : form["person"] ?? "";
        if (provider.Kind == PersonKind.Worker)
        {
            return view.FindPerson(PersonKind.Worker, person) is null ? null : new ChosenLogin(person, null, null);
        }

        var level = form["level"] ?? NhsLogin.HighLevel;
        if (!NhsNumber.TryParse(person, out _) || !NhsLogin.Levels.Contains(level))
        {
            return null;
        }

        // Whether somebody may act for a patient, the practice decides: here anybody may say so.
        return form["actingFor"] is not { } patient ? new ChosenLogin(person, level, null)
            : NhsNumber.TryParse(patient, out _) && patient != person ? new ChosenLogin(person, level, patient)
            : null;
    }

    private static RazorComponentResult<LoginPage> Page(HttpContext context, PlatformStore store, Dictionary<string, string> request, string? problem)
    {
        var provider = IdentityProviderEndpoints.Of(context);
        var view = store.Current.View;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";

        return new RazorComponentResult<LoginPage>(new
        {
            Provider = provider,
            ClientName = view.Applications.GetValueOrDefault(request["client_id"])?.Name ?? "The API platform",
            Request = (IReadOnlyList<KeyValuePair<string, string>>)[.. request],
            People = (IReadOnlyList<Person>)[.. view.PeopleOf(provider.Kind)],
            Problem = problem,
        });
    }
}
