using System.Text.Json.Serialization;

namespace SpineSandbox.Ssp.Audit;

/// <summary>What came of a request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuditOutcome>))]
public enum AuditOutcome
{
    /// <summary>The provider's answer went to the consumer, whatever its status.</summary>
    [JsonStringEnumMemberName("forwarded")] Forwarded,

    /// <summary>A rule of the gate objected.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>The provider did not answer, or not to the end.</summary>
    [JsonStringEnumMemberName("provider-failed")] ProviderFailed,

    /// <summary>The consumer did not wait for the end of the answer, or of its own request.</summary>
    [JsonStringEnumMemberName("consumer-left")] ConsumerLeft,

    /// <summary>SSP itself broke down.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
