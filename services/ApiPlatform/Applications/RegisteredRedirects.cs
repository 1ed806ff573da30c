using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.ApiPlatform.Applications;

/// <summary>Where users may be sent back to.</summary>
internal static class RegisteredRedirects
{
    /// <exception cref="OAuthException">The application has not registered the address.</exception>
    public static void Ensure(Application application, string redirectUri, ServiceAddresses addresses)
    {
        if (!application.RedirectUris.Any(registered => Placeholders.Resolve(registered, addresses) == redirectUri))
        {
            throw new OAuthException(OAuthErrors.RedirectUriInvalid, new(
                "Users are sent back only to where the application has registered.", $"applications/{application.ApiKey}", $"Register {redirectUri}."));
        }
    }
}
