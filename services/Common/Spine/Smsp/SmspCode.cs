namespace SpineSandbox.Spine.Smsp;

/// <summary>How a request to an SMSP ended: its code, and what that means.</summary>
public sealed record SmspCode(string Code, string Meaning)
{
    public static readonly SmspCode Success = new("SMSP-0000", "Success");
    public static readonly SmspCode InvalidInput = new("SMSP-0001", "The request is not valid");
    public static readonly SmspCode InvalidResponse = new("SMSP-0002", "The answer of the Spine is not valid");
    public static readonly SmspCode ProviderFailure = new("SMSP-9999", "The SMSP failed");
    public static readonly SmspCode NoMatch = new("DEMOG-0001", "No patient matches");
    public static readonly SmspCode SeveralMatch = new("DEMOG-0007", "More than one patient matches");
    public static readonly SmspCode Superseded = new("DEMOG-0017", "The NHS number was superseded; the answer has the one that is in use");
    public static readonly SmspCode Invalidated = new("DEMOG-0022", "The NHS number was invalidated");
    public static readonly SmspCode OldStyleNumber = new("DEMOG-0042", "Not an NHS number of ten digits");
    public static readonly SmspCode SpineError = new("DEMOG-9999", "The Spine could not answer");

    public static IReadOnlyList<SmspCode> All { get; } =
        [Success, InvalidInput, InvalidResponse, ProviderFailure, NoMatch, SeveralMatch, Superseded, Invalidated, OldStyleNumber, SpineError];

    /// <summary>Whether the answer holds what was asked for.</summary>
    public bool HasAnswer => this == Success || this == Superseded;
}
