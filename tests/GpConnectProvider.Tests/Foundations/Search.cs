using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Foundations;

/// <summary>Searches and reads of Foundations.</summary>
internal static class Search
{
    public static Call Patient(string? role = null, string? practice = null) =>
        By("Patient", NhsNumber.System, ShippedSeed.Role(role ?? "patient.plain")) with { Practice = ShippedSeed.Role(practice ?? "practice.datacentre.1") };

    public static Call By(string type, string system, string value) => Of(type, $"identifier={Uri.EscapeDataString($"{system}|{value}")}");

    public static Call Of(string type, string query) =>
        Call.Get($"/{type}?{query}", $"fhir:rest:search:{type.ToLowerInvariant()}-1");

    public static Call Read(string type, string id) => Call.Get($"/{type}/{id}", $"fhir:rest:read:{type.ToLowerInvariant()}-1");

    /// <summary>The logical id of a seeded patient.</summary>
    public static async Task<string> IdOfAsync(this ProviderFixture provider, string role) =>
        (string)(await provider.SendAsync(Patient(role))).Succeeds().Entries.Single()["id"]!;
}
