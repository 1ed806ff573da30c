using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Errors;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Endpoints;

/// <summary>A search for MHS records by at least two of organisation, interaction and party key.</summary>
internal sealed record EndpointQuery(string? Organization, string? InteractionId, string? PartyKey)
{
    private const string ByOrganization = $"organization={OdsCode.System}|value";
    private const string ByInteraction = $"{ParameterSystems.Identifier}={Spine.Identifiers.InteractionId.System}|value";
    private const string ByPartyKey = $"{ParameterSystems.Identifier}={Spine.Identifiers.PartyKey.System}|value";

    public static EndpointQuery Parse(IQueryCollection query)
    {
        var tokens = TokenParameters.Parse(query, ParameterSystems.Organization, ParameterSystems.Identifiers);

        var parsed = new EndpointQuery(
            tokens.Find(ParameterSystems.Organization.Name, OdsCode.System),
            tokens.Find(ParameterSystems.Identifier, Spine.Identifiers.InteractionId.System),
            tokens.Find(ParameterSystems.Identifier, Spine.Identifiers.PartyKey.System));

        return parsed.Given >= 2 ? parsed : throw TooFew();
    }

    private int Given => (Organization is null ? 0 : 1) + (InteractionId is null ? 0 : 1) + (PartyKey is null ? 0 : 1);

    public IReadOnlyList<MhsRecord> In(DirectoryState directory) =>
    [
        .. (Organization is null ? directory.MhsRecordsBehind(PartyKey!) : directory.MhsRecordsOf(Organization)).Where(record =>
            (InteractionId is null || record.InteractionId.Value == InteractionId) &&
            (PartyKey is null || PartyKey.Equals(record.PartyKey.Value, StringComparison.OrdinalIgnoreCase))),
    ];

    private static SdsException TooFew() => new(
        SdsErrors.InvalidCombination(
            $"{ByOrganization}&{ByInteraction}&{ByPartyKey}",
            $"{ByOrganization}&{ByInteraction}",
            $"{ByOrganization}&{ByPartyKey}",
            $"{ByInteraction}&{ByPartyKey}"),
        new Refusal(
            "A search for endpoints needs two of organisation, interaction and party key.",
            Remedy: "Add what the practice and the interaction are; a party key is in the answer."));
}
