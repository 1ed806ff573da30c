namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>What is measured, in the practice or by a laboratory, and between which values it usually is.</summary>
/// <param name="Decimals">How finely it is told.</param>
internal sealed record Measurement(Term What, decimal Low, decimal High, string Unit, int Decimals = 0)
{
    /// <summary>What the laboratory was asked for; null where no request came with the result.</summary>
    public Term? Request { get; init; }

    /// <summary>A value near the range, now and then above it.</summary>
    public decimal Value(Random random) =>
        decimal.Round(Low + ((High - Low) * random.Next(0, 115) / 100m), Decimals);
}
