using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>A mock of a national identity provider.</summary>
/// <param name="Name">Also the ID of its key.</param>
/// <param name="Realm">What follows the platform's address; the two are the issuer.</param>
/// <param name="Title">What its login page is called.</param>
/// <param name="Kind">Who logs in there.</param>
public sealed record IdentityProvider(string Name, string Realm, string Title, PersonKind Kind)
{
    public static readonly IdentityProvider NhsLoginMock = new("nhs-login-mock", NhsLogin.Realm, "Mock NHS login", PersonKind.Patient);

    public static readonly IdentityProvider Cis2Mock = new("cis2-mock", "/realms/Cis2-mock-sandbox", "Mock CIS2", PersonKind.Worker);

    public static IReadOnlyList<IdentityProvider> All { get; } = [NhsLoginMock, Cis2Mock];

    /// <summary>The OpenID Connect endpoints, laid out as Keycloak does.</summary>
    public string Endpoint(string name) => $"{Realm}/protocol/openid-connect/{name}";

    public string IssuerAt(string platformAddress) => platformAddress + Realm;

    public static IdentityProvider? Named(string name) => All.FirstOrDefault(provider => provider.Name == name);
}
