using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Systems;

/// <summary>Who asks, in one journey: an accredited system behind this message handling server, and the person at it.</summary>
/// <param name="Asid">What goes into <c>Ssp-From</c>.</param>
/// <param name="Issuer">The URL of this consumer's Spine endpoint.</param>
internal sealed record ConsumerSystem(
    string Name,
    Asid Asid,
    string Issuer,
    RequestingDevice Device,
    RequestingOrganization Organization,
    RequestingPractitioner User)
{
    /// <summary>What kind of organisation it is for whoever keeps appointments for some kinds; null for a kind without a code.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>Where the organisation can be rung up.</summary>
    public string? Telephone { get; init; }
}
