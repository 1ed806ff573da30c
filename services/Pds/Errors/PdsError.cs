namespace SpineSandbox.Pds.Errors;

/// <summary>One refusal of PDS: its row of the error table, and why for the person who asks the sandbox.</summary>
/// <param name="Kind">The row.</param>
/// <param name="Diagnostics">What is wrong, in PDS's words; null where PDS says nothing.</param>
/// <param name="Rule">The rule in plain words, for the exchange log.</param>
internal sealed record PdsError(ErrorRow Kind, string? Diagnostics, string Rule)
{
    /// <summary>The row of the data that decided: <c>patients/9000000009</c>.</summary>
    public string? Row { get; init; }

    /// <summary>What to change so that the call passes.</summary>
    public string? Remedy { get; init; }
}
