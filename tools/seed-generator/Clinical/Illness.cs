namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>A problem that people have for long, and what else their record holds because of it.</summary>
/// <param name="FromAge">The youngest age at which it begins.</param>
/// <param name="InAHundred">How many of a hundred people of that age have it.</param>
internal sealed record Illness(Term Problem, string Significance, int FromAge, int InAHundred, Drug Treatment)
{
    /// <summary>Measured at each review; blood pressure where nothing else is named.</summary>
    public Measurement? Measured { get; init; }

    /// <summary>What the laboratory looks at once a year.</summary>
    public Measurement? Tested { get; init; }

    /// <summary>What is due next.</summary>
    public Term Due { get; init; } = new("314529007", "Medication review due");

    /// <summary>Why some are referred, and to whom.</summary>
    public (Term Reason, string To)? Referred { get; init; }
}
