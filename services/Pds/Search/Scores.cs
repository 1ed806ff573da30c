namespace SpineSandbox.Pds.Search;

/// <summary>
/// The scoring formula, which is the sandbox's own: PDS publishes none. A score is the weighted mean of how well each thing
/// that was asked for agrees, from 0 to 1, rounded to four decimals. What was not asked for does not count.
/// </summary>
/// <remarks>
/// It keeps the order of the published samples: an exact match scores 1; a fuzzy match scores more with a telephone number
/// or an e-mail address that agrees, and most with both; a wildcard costs a little; a date of birth that agrees only in part
/// costs most.
/// </remarks>
internal struct Scores
{
    private const decimal Step = 10_000m;

    private double _agreed;
    private double _asked;

    /// <summary>How much each criterion weighs.</summary>
    public static class Weight
    {
        public const double Family = 30;
        public const double Given = 20;
        public const double Birth = 30;
        public const double Gender = 10;
        public const double Postcode = 15;
        public const double Death = 10;
        public const double Practice = 10;
        public const double Telecom = 10;
    }

    /// <summary>How well a criterion agrees.</summary>
    public static class Agreement
    {
        public const double Full = 1;
        public const double OtherGivenName = 0.9;
        public const double Former = 0.85;
        public const double Wildcard = 0.8;
        public const double SoundsAlike = 0.75;
        public const double Transposed = 0.7;
        public const double FormerSoundsAlike = 0.65;
        public const double TransposedSoundsAlike = 0.6;
        public const double PartOfDate = 0.5;
        public const double SameArea = 0.5;
        public const double None = 0;
    }

    /// <summary>A fuzzy match below this is none.</summary>
    public const double LeastFuzzy = 0.65;

    public void Add(double weight, double agreement)
    {
        _asked += weight;
        _agreed += weight * agreement;
    }

    public readonly double Value => _asked == 0 ? 0 : _agreed / _asked;

    /// <summary>The score as the wire has it.</summary>
    public static decimal Rounded(double score) => Math.Round((decimal)score * Step, MidpointRounding.AwayFromZero) / Step;
}
