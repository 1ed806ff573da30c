namespace SpineSandbox.CareSystem.Records;

/// <summary>
/// Compares the patient that PDS traced with the one whose record came: a consumer must not show a record under another's name.
/// </summary>
/// <param name="Differences">Empty where both agree on all that both of them say.</param>
public sealed record DemographicsComparison(IReadOnlyList<Difference> Differences)
{
    private static readonly (string Field, Func<Demographics, string?> Read)[] Compared =
    [
        ("NHS number", patient => patient.NhsNumber),
        ("Family name", patient => patient.Family),
        ("Given name", patient => patient.Given?.Split(' ')[0]),
        ("Date of birth", patient => patient.BirthDate?.Shown()),
        ("Gender", patient => patient.Gender),
        ("Postcode", patient => patient.PostalCode?.Replace(" ", "", StringComparison.Ordinal)),
    ];

    public static DemographicsComparison Of(Demographics pds, Demographics practice) =>
        new([.. Compared
            .Select(row => new Difference(row.Field, row.Read(pds), row.Read(practice)))
            .Where(row => row is { Pds: not null, Practice: not null } && !row.Pds.Equals(row.Practice, StringComparison.OrdinalIgnoreCase))]);
}

/// <summary>One thing that PDS and the practice say differently.</summary>
public sealed record Difference(string Field, string? Pds, string? Practice);
