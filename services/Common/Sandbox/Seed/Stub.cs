using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sandbox.Seed;
public sealed class SeedData { public string Hash { get; } = new string('0', 64); public DateOnly Today { get; init; } public IReadOnlyList<DataSharingAgreementRow> Agreements { get; } = []; public static SeedData Load(string d, DateOnly t) => new(); }
public sealed class SeedException(string m) : Exception(m);
public sealed record DataSharingAgreementRow { public required string Id { get; init; } public required OdsCode Consumer { get; init; } public required OdsCode Provider { get; init; } public required IReadOnlyList<GpConnectProduct> Products { get; init; } public required AgreementStatus Status { get; init; } public SeedDate? ValidFrom { get; init; } public SeedDate? ValidTo { get; init; } }
public enum AgreementStatus { Active, Suspended, Ended }
public readonly record struct SeedDate(DateOnly Day);
