namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// The bodies of the request in hand, captured as they pass. A feature of its HttpContext, so that a proxy, whose outgoing
/// exchange has the same bodies as the incoming one, need not capture them twice.
/// </summary>
public sealed record PassingBodies(CapturedBody Request, CapturedBody Response);
