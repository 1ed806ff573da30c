using SpineSandbox.Console.Exchanges;

namespace SpineSandbox.Console.Home;

/// <summary>An exchange as far as the picture of the topology shows it.</summary>
/// <param name="From">The resource name of who called.</param>
/// <param name="To">The resource name of who was called.</param>
/// <param name="Tone">How it ended: a class of the style sheet.</param>
/// <param name="FromAsid">On whose behalf: the ASID in <c>Ssp-From</c>, where there is one.</param>
/// <param name="ToAsid">The ASID in <c>Ssp-To</c>, where there is one.</param>
internal sealed record SeenCall(string From, string To, string Tone, string? FromAsid, string? ToAsid)
{
    public static SeenCall Of(SeenExchange exchange) => new(
        exchange.View.From,
        exchange.View.To,
        exchange.Tone,
        exchange.View.RequestHeaders.GetValueOrDefault("Ssp-From"),
        exchange.View.RequestHeaders.GetValueOrDefault("Ssp-To"));
}
