using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Search;

/// <summary>A search as it was asked: read, in the form in which patients are compared, and complete enough to be run.</summary>
internal sealed record PatientQuery
{
    public const int MostResults = 50;

    public TextPattern? Family { get; set; }

    /// <summary>The family name as a name, for searches that are fuzzy.</summary>
    public NamePart? FamilyPart { get; set; }

    public List<TextPattern> Given { get; } = [];

    public List<NamePart> GivenParts { get; } = [];

    public string? Gender { get; set; }

    /// <summary>The days of birth that are asked for; null only while the query is read.</summary>
    public DateSpan? Birth { get; set; }

    public DateSpan? Death { get; set; }

    public TextPattern? Postcode { get; set; }

    public string? Practice { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public bool Fuzzy { get; set; }

    /// <summary>Only matches that score 1.</summary>
    public bool ExactOnly { get; set; }

    /// <summary>Old names and addresses count too; they always do where the search is fuzzy.</summary>
    public bool History { get; set; }

    /// <summary>More matches than this are too many; null where the caller did not say.</summary>
    public int? Most { get; set; }

    public int MostOrDefault => Most ?? MostResults;

    /// <summary>True where the answer would tell where a restricted patient lives.</summary>
    public bool AsksForLocation => Postcode is not null || Practice is not null;
}
