namespace SpineSandbox.ApiPlatform.Store;

/// <summary>Somebody who logs in: a patient at NHS login, or a healthcare worker at CIS2.</summary>
public sealed record Person
{
    /// <summary>NHS number or SDS user ID.</summary>
    public required string Id { get; init; }

    public required PersonKind Kind { get; init; }

    /// <summary>The name as one says it.</summary>
    public required string Name { get; init; }

    public required string FamilyName { get; init; }

    /// <summary>As a day; null for workers and where nobody knows.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Role profile IDs of a worker.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The job role and the organisation of a worker, for the userinfo; null for patients.</summary>
    public string? RoleCode { get; init; }

    public string? RoleName { get; init; }

    public string? OdsCode { get; init; }

    /// <summary>NHS numbers of the patients for whom a person may act.</summary>
    public IReadOnlyList<string> ActsFor { get; init; } = [];
}

/// <summary>Where a person logs in.</summary>
public enum PersonKind
{
    Patient,
    Worker,
}
