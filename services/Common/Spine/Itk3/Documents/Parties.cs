using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>Whom a message is about, as PDS has them; MESH compares number, day of birth and family name with PDS.</summary>
public sealed record MessagePatient
{
    public required NhsNumber NhsNumber { get; init; }

    public required string Family { get; init; }

    public IReadOnlyList<string> Given { get; init; } = [];

    public IReadOnlyList<string> Prefix { get; init; } = [];

    public required DateOnly BirthDate { get; init; }

    /// <summary>male, female, other or unknown.</summary>
    public required string Gender { get; init; }

    /// <summary>Given names and family name.</summary>
    public string FullName => string.Join(' ', [.. Given, Family]);
}

/// <summary>Who wrote the document or saw the patient.</summary>
public sealed record MessageAuthor
{
    /// <summary>Identifier system: SDS user ID, or the register of a profession.</summary>
    public required string IdSystem { get; init; }

    public required string Id { get; init; }

    public required string Family { get; init; }

    public IReadOnlyList<string> Given { get; init; } = [];

    public IReadOnlyList<string> Prefix { get; init; } = [];

    public string? Telephone { get; init; }

    public string FullName => string.Join(' ', [.. Prefix, .. Given, Family]);
}

/// <summary>The organisation where the patient was seen, and which keeps the document.</summary>
public sealed record MessageOrganisation(OdsCode OdsCode, string Name, string? Telephone);
