namespace SpineSandbox.Sandbox.Seed;
public sealed class SeedData { public string Hash { get; } = new string('0', 64); public DateOnly Today { get; init; } public static SeedData Load(string d, DateOnly t) => new(); }
public sealed class SeedException(string m) : Exception(m);
