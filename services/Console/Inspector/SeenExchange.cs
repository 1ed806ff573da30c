using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Inspector;

/// <summary>An exchange and the service that recorded it.</summary>
public sealed record SeenExchange(string By, ExchangeView View)
{
    /// <summary>True where it is what the recorder itself asked of somebody else.</summary>
    public bool Sent => View.From == By;
}
