using System.Collections.Immutable;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sandbox.DirectoryFeed;

/// <summary>The directory at one moment. Never changes; applying a message makes another one.</summary>
public sealed record DirectorySnapshot
{
    public static readonly DirectorySnapshot Empty = new();

    private ImmutableDictionary<OdsCode, OrganisationRow> Organisations { get; init; } = ImmutableDictionary<OdsCode, OrganisationRow>.Empty;

    private ImmutableDictionary<Asid, AccreditedSystemRow> Systems { get; init; } = ImmutableDictionary<Asid, AccreditedSystemRow>.Empty;

    private ImmutableDictionary<string, MessageHandlingRow> Endpoints { get; init; } = ImmutableDictionary<string, MessageHandlingRow>.Empty;

    private ImmutableDictionary<(PartyKey, InteractionId), ImmutableArray<MessageHandlingRow>> EndpointsByInteraction { get; init; } =
        ImmutableDictionary<(PartyKey, InteractionId), ImmutableArray<MessageHandlingRow>>.Empty;

    public IEnumerable<AccreditedSystemRow> AllSystems => Systems.Values;

    public OrganisationRow? FindOrganisation(OdsCode odsCode) => Organisations.GetValueOrDefault(odsCode);

    public AccreditedSystemRow? FindSystem(Asid asid) => Systems.GetValueOrDefault(asid);

    /// <summary>
    /// What the system's message handling server has registered for the interaction: rows of its party key, those of its own
    /// organisation before those of others, because practices may share a party key.
    /// </summary>
    public IReadOnlyList<MessageHandlingRow> FindEndpoints(AccreditedSystemRow system, InteractionId interaction)
    {
        if (!EndpointsByInteraction.TryGetValue((system.PartyKey, interaction), out var registered))
        {
            return [];
        }

        foreach (var row in registered)
        {
            if (row.OdsCode != system.OdsCode)
            {
                var own = registered.RemoveAll(other => other.OdsCode != system.OdsCode);
                return own.IsEmpty ? registered : own;
            }
        }

        return registered;
    }

    public DirectorySnapshot Apply(DirectoryMessage message)
    {
        var start = message.Snapshot ? Empty : this;
        var endpoints = start.Endpoints
            .RemoveRange(message.RemovedEndpoints)
            .SetItems(message.Endpoints.Select(row => KeyValuePair.Create(row.Id, row)));
        var endpointsMoved = message.Endpoints.Count + message.RemovedEndpoints.Count > 0;

        return new DirectorySnapshot
        {
            Organisations = start.Organisations
                .RemoveRange(message.RemovedOrganisations)
                .SetItems(message.Organisations.Select(row => KeyValuePair.Create(row.OdsCode, row))),
            Systems = start.Systems
                .RemoveRange(message.RemovedSystems)
                .SetItems(message.Systems.Select(row => KeyValuePair.Create(row.Asid, row))),
            Endpoints = endpoints,
            EndpointsByInteraction = endpointsMoved ? ByInteraction(endpoints.Values) : start.EndpointsByInteraction,
        };
    }

    private static ImmutableDictionary<(PartyKey, InteractionId), ImmutableArray<MessageHandlingRow>> ByInteraction(
        IEnumerable<MessageHandlingRow> rows) =>
        rows.GroupBy(row => (row.PartyKey, row.InteractionId)).ToImmutableDictionary(same => same.Key, same => same.ToImmutableArray());
}
