namespace SpineSandbox.Spine.Tokens;

/// <summary>What the request that a token comes with asks of the token.</summary>
/// <param name="Release">Which shape the claims must have.</param>
/// <param name="Scope">The scope that the interaction needs, one of <see cref="RequestedScope"/>.</param>
/// <param name="Now">The provider's clock.</param>
public sealed record JwtExpectations(GpConnectRelease Release, string Scope, DateTimeOffset Now)
{
    /// <summary>What <c>reason_for_request</c> must say. A migration need not name a practitioner: no user may have asked for it.</summary>
    public string Reason { get; init; } = GpConnectJwt.DirectCare;

    public bool IsMigration => Reason == GpConnectJwt.Migration;

    /// <summary>How far ahead of the provider's clock the consumer's may run.</summary>
    public TimeSpan Leeway { get; init; } = TimeSpan.FromSeconds(600);
}
