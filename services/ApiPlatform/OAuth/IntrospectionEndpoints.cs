using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary><c>/_sandbox/tokens/introspect</c>: what a token that the platform issued allows.</summary>
internal static class IntrospectionEndpoints
{
    public static RouteGroupBuilder MapIntrospection(this RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/tokens/introspect", Introspect).WithName("IntrospectToken").WithSummary("What a token of this platform allows");

        return sandbox;
    }

    private static TokenIntrospection Introspect(IntrospectedToken asked, SandboxStore<PlatformContext, PlatformView> store, TimeProvider clock) =>
        store.Current.View.Tokens.GetValueOrDefault(asked.Token) is { } token && token.ExpiresAt > clock.GetUtcNow()
            ? new TokenIntrospection(true, token.Scopes, token.ExpiresAt, token.User?.Subject, token.User?.NhsNumber, token.User?.Roles)
            : TokenIntrospection.Inactive;
}
