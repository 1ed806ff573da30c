namespace SpineSandbox.Ssp.Audit;

/// <summary>What came of a request.</summary>
public enum AuditOutcome
{
    /// <summary>The provider's answer went to the consumer, whatever its status.</summary>
    Forwarded,

    /// <summary>A rule of the gate objected.</summary>
    Refused,

    /// <summary>The provider did not answer, or not to the end.</summary>
    ProviderFailed,

    /// <summary>The consumer did not wait for the end of the answer, or of its own request.</summary>
    ConsumerLeft,

    /// <summary>SSP itself broke down.</summary>
    Failed,
}
