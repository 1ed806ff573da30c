using SpineSandbox.ApiPlatform.OAuth;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>An identity provider's call to the platform when somebody has logged out.</summary>
internal sealed class LogoutNotice(HttpClient http, IdTokenMint mint)
{
    /// <exception cref="HttpRequestException">The platform did not accept it.</exception>
    public async Task SendAsync(IdentityProvider provider, EndedLogin login, string address, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["logout_token"] = await mint.MintLogoutAsync(provider, login, address, cancellationToken),
        });
        using var answer = await http.PostAsync(address + LogoutEndpoint.Path, form, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
