namespace SpineSandbox.Sandbox.Api;

/// <summary>What <c>GET /_sandbox/info</c> tells about a service.</summary>
public sealed record ServiceInfo(string Service, string Version, SeedInfo Seed, DateTimeOffset StartedAt);

/// <summary>Which seed a service runs on.</summary>
public sealed record SeedInfo(string Hash);
