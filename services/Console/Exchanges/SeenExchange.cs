using SpineSandbox.Pages.Journeys;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Exchanges;

/// <summary>An exchange and the service that recorded it.</summary>
public sealed record SeenExchange(string By, ExchangeView View)
{
    /// <summary>True where it is what the recorder itself asked of somebody else.</summary>
    public bool Sent => View.From == By;

    /// <summary>What is to be read beside the address.</summary>
    public string StatusText => OverLdap ? $"LDAP {View.Status}" : StatusTone.TextOf(View.Status);

    /// <summary>A class of the style sheet.</summary>
    public string Tone => OverLdap ? StatusTone.Of(View.Status == 0 ? 200 : 400) : StatusTone.Of(View.Status);

    // LDAP's result codes are no HTTP statuses: 0 is its success.
    private bool OverLdap => View.Url.StartsWith("ldap:", StringComparison.Ordinal);
}
