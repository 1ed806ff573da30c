using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Devices;

/// <summary>A search for accredited systems. Texts are as the caller wrote them: what is no ODS code just matches nothing.</summary>
internal sealed record DeviceQuery(string Organization, string InteractionId, string? PartyKey, string? ManufacturingOrganization)
{
    public static DeviceQuery Parse(IQueryCollection query)
    {
        var tokens = TokenParameters.Parse(
            query, ParameterSystems.Organization, ParameterSystems.Identifiers, ParameterSystems.ManufacturingOrganization);

        return new DeviceQuery(
            tokens.Get(ParameterSystems.Organization.Name, OdsCode.System),
            tokens.Get(ParameterSystems.Identifier, Spine.Identifiers.InteractionId.System),
            tokens.Find(ParameterSystems.Identifier, Spine.Identifiers.PartyKey.System),
            tokens.Find(ParameterSystems.ManufacturingOrganization.Name, OdsCode.System));
    }

    /// <summary>The same comparisons as over LDAP: party key and manufacturer in any case, the rest as written.</summary>
    public IReadOnlyList<AccreditedSystem> In(DirectoryState directory) =>
    [
        .. directory.SystemsOf(Organization).Where(system =>
            system.Interactions.Any(interaction => interaction.Value == InteractionId) &&
            (PartyKey is null || PartyKey.Equals(system.PartyKey.Value, StringComparison.OrdinalIgnoreCase)) &&
            (ManufacturingOrganization is null ||
                ManufacturingOrganization.Equals(system.Manufacturer?.Value, StringComparison.OrdinalIgnoreCase))),
    ];
}
