namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>Why a service said no, for the person who asks; the wire's own words are in the answer.</summary>
/// <param name="Rule">The rule in plain words.</param>
/// <param name="Row">The row of the seed or the directory that decided it, where there is one: <c>systems/918999198001</c>.</param>
/// <param name="Remedy">What to change so that the call passes; where the rule says it already, it need not be given.</param>
public sealed record Refusal(string Rule, string? Row = null, string? Remedy = null)
{
    /// <summary>What to change so that the call passes. Never missing.</summary>
    public string? Remedy { get; init; } = Remedy
        ?? (Row is null ? "Send the request as the rule has it." : $"Change the row {Row}, or ask about another one.");

    /// <summary>Leaves the reason with the request, for the exchange that records it.</summary>
    public void Explain(HttpContext context) => context.Features.Set(this);

    public static Refusal? Of(HttpContext context) => context.Features.Get<Refusal>();
}
