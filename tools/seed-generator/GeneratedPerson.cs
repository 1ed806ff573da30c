using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.SeedGenerator;

/// <summary>An invented person: what their record is made from, and the row of <c>patients.json</c>.</summary>
/// <param name="Died">Null for the living.</param>
internal sealed record GeneratedPerson(NhsNumber NhsNumber, DateOnly Born, DateOnly Registered, DateOnly? Died, Practice Practice, object Row);
