using System.Diagnostics;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Lets a call pass or not: token or API key, scope, rate limits.</summary>
internal sealed class Gatekeeper(SandboxStore<PlatformContext, PlatformView> store, RateLimiter limits, TimeProvider clock)
{
    private const string ApiKeyHeader = "apikey";

    /// <exception cref="PlatformException">The first rule that does not hold.</exception>
    public AdmittedCall Admit(HttpRequest request, ApiProduct product)
    {
        var call = product.OpensByApiKey ? ByApiKey(request, product) : ByToken(request, product);
        if (Activity.Current is { IsAllDataRequested: true } span)
        {
            span.SetTag("api.product", product.Name).SetTag("api.application", call.Application.ApiKey);
        }

        limits.Count(product, call.Application);

        return call;
    }

    private AdmittedCall ByApiKey(HttpRequest request, ApiProduct product)
    {
        var view = store.Current.View;
        if (view.Applications.GetValueOrDefault(request.Headers[ApiKeyHeader].ToString()) is not { Status: ApplicationStatus.Approved } application)
        {
            throw Unauthorised(product, "Invalid API Key", $"{product.Name} wants the API key of an approved application in the header {ApiKeyHeader}.");
        }

        return application.Products.Contains(product.Name)
            ? new AdmittedCall(product, application, null)
            : throw Unauthorised(product, "Invalid API Key for given resource", $"The application does not subscribe to {product.Name}.", application);
    }

    private AdmittedCall ByToken(HttpRequest request, ApiProduct product)
    {
        var view = store.Current.View;
        if (request.Headers.Authorization.Count == 0)
        {
            throw Unauthorised(product, product == ApiProducts.PersonalDemographics ? "Missing Authorization header" : "Invalid Access Token", "A call carries Authorization: Bearer and a token of this platform.");
        }

        if (BearerToken.Of(request) is not { } value)
        {
            throw Unauthorised(product, product == ApiProducts.PersonalDemographics ? "Missing access token" : "Invalid Access Token", "The Authorization header holds no bearer token.");
        }

        if (view.Tokens.GetValueOrDefault(value) is not { } token || view.Applications.GetValueOrDefault(token.ApiKey) is not { } application)
        {
            throw Unauthorised(product, "Invalid Access Token", "The platform has issued no such token, or has been reset since.");
        }

        if (token.ExpiresAt <= clock.GetUtcNow())
        {
            throw Unauthorised(product, "Access Token expired", $"The token counted until {token.ExpiresAt:u}.", application);
        }

        if (application.Status != ApplicationStatus.Approved)
        {
            throw Unauthorised(product, "Invalid Access Token", "The application was revoked.", application);
        }

        return token.Scopes.Any(ApiProducts.ScopesAt(product).Contains)
            ? new AdmittedCall(product, application, token)
            : throw new PlatformException(PlatformFaults.MissingScope(product), new Refusal(
                $"The token has the scopes {string.Join(", ", token.Scopes)}, and none of {product.Name}.",
                $"applications/{application.ApiKey}",
                "Subscribe the application to the product, and log in with the proofing level that the scope names."));
    }

    private static PlatformException Unauthorised(ApiProduct product, string fault, string rule, Application? application = null) => new(
        PlatformFaults.Unauthorised(product, fault),
        new Refusal(rule, application is null ? null : $"applications/{application.ApiKey}", $"Get a token with POST {TokenEndpoint.Path}."));
}
