namespace SpineSandbox.Sandbox.Store;

/// <summary>Which seed a service runs on.</summary>
/// <param name="Hash">SHA-256 over its files, in hexadecimal.</param>
/// <param name="Today">The day that its relative dates were counted from.</param>
public sealed record SeedStamp(string Hash, DateOnly Today);
