using SpineSandbox.Ssp.Refusals;

namespace SpineSandbox.Ssp.Gate;

/// <summary>One check of the gate.</summary>
/// <param name="Name">What it is about, as the audit names it.</param>
/// <param name="Check">Finds the refusal, or null where the request may go on to the next rule.</param>
internal sealed record GateRule(string Name, Func<SspRequest, SspRefusal?> Check);
