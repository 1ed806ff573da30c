using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Search;

/// <summary>A patient whom a search found, and how well.</summary>
internal readonly record struct PatientMatch(PatientRecord Record, double Score) : IComparable<PatientMatch>
{
    /// <summary>The best first; where two are equal, by NHS number.</summary>
    public int CompareTo(PatientMatch other)
    {
        var byScore = other.Score.CompareTo(Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(Record.NhsNumber.Value, other.Record.NhsNumber.Value);
    }
}
