namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// The request in hand as its exchange will tell it, while it passes. A feature of its HttpContext, so that a proxy, whose
/// outgoing exchange has the same bodies as the incoming one, need not capture them twice.
/// </summary>
public sealed record PassingExchange(CapturedHeaders RequestHeaders, CapturedBody RequestBody, CapturedBody ResponseBody);
