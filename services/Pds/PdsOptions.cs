namespace SpineSandbox.Pds;

/// <summary>How this PDS behaves; the defaults are those of the open port.</summary>
internal sealed class PdsOptions
{
    public const string Section = "Pds";

    /// <summary>True to refuse callers without a token of the sandbox's API platform, as the real PDS does.</summary>
    public bool RequireAccessToken { get; set; }

    /// <summary>How long an update takes; longer than the caller waits, the answer is 503 and the update goes on.</summary>
    public TimeSpan UpdateDelay { get; set; }
}
