using System.Text.Json.Nodes;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Console.Refusals;

/// <summary>A refusal with all that is known about it.</summary>
/// <param name="RowNow">The row that decided it, as it is now; null where none did or it is gone.</param>
internal sealed record ExplainedRefusal(SeenExchange Exchange, Refusal Refusal, JsonObject? RowNow);
