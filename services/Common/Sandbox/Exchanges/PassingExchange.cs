namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// The request in hand as its exchange will tell it, while it passes. A feature of its HttpContext, so that a proxy, whose
/// outgoing exchange has the same bodies as the incoming one, need not capture them twice.
/// </summary>
/// <param name="RequestHeaders">Secrets masked.</param>
public sealed record PassingExchange(
    IReadOnlyList<KeyValuePair<string, string>> RequestHeaders, CapturedBody RequestBody, CapturedBody ResponseBody);
