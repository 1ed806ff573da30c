using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sandbox.DirectoryFeed;

/// <summary>An accredited system: one <c>nhsAs</c> record, keyed by ASID.</summary>
/// <param name="Client">The organisations that use the system (<c>nhsAsClient</c>); its own where nothing else is said.</param>
/// <param name="Fqdn">The host name in the system's certificate, where it is known.</param>
public sealed record AccreditedSystemRow(
    Asid Asid,
    OdsCode OdsCode,
    OdsCode Client,
    PartyKey PartyKey,
    OdsCode? Manufacturer,
    string? ProductName,
    string? ProductVersion,
    string? Fqdn,
    IReadOnlyList<InteractionId> Interactions);

/// <summary>One interaction of a message handling server: one <c>nhsMhs</c> record, keyed by <paramref name="Id"/>.</summary>
/// <param name="Id">The record's unique identifier (<c>nhsMHSId</c>): 20 hexadecimal digits in the seed. Not an ASID.</param>
/// <param name="CpaId">The contract's ID, which SSP names when a target is not the registered one.</param>
/// <param name="Address">The service root, textually as consumers must put it behind SSP: no trailing slash.</param>
public sealed record MessageHandlingRow(
    string Id,
    OdsCode OdsCode,
    PartyKey PartyKey,
    InteractionId InteractionId,
    string CpaId,
    string Fqdn,
    string Address);

/// <summary>An organisation, as far as others need its name.</summary>
public sealed record OrganisationRow(OdsCode OdsCode, string Name, bool Active);
