using System.Collections.Immutable;

namespace SpineSandbox.Sds.Directory;

/// <summary>The directory at one moment, in a fixed order. Never changes; a change makes another one.</summary>
internal sealed class DirectoryState
{
    private readonly ImmutableDictionary<OdsCode, Organisation> _organisations;
    private readonly ImmutableDictionary<Asid, AccreditedSystem> _systems;
    private readonly ImmutableDictionary<string, MhsRecord> _mhsRecords;
    private readonly ILookup<string, AccreditedSystem> _systemsByOrganisation;
    private readonly ILookup<string, MhsRecord> _mhsRecordsByOrganisation;
    private readonly ILookup<string, MhsRecord> _mhsRecordsByPartyKey;

    private DirectoryState(
        ImmutableDictionary<OdsCode, Organisation> organisations,
        ImmutableDictionary<Asid, AccreditedSystem> systems,
        ImmutableDictionary<string, MhsRecord> mhsRecords)
    {
        _organisations = organisations;
        _systems = systems;
        _mhsRecords = mhsRecords;

        Organisations = [.. organisations.Values.OrderBy(row => row.OdsCode.Value, StringComparer.Ordinal)];
        Systems = [.. systems.Values.OrderBy(row => row.Asid.Value, StringComparer.Ordinal)];
        MhsRecords =
        [
            .. mhsRecords.Values
                .OrderBy(row => row.OdsCode.Value, StringComparer.Ordinal)
                .ThenBy(row => row.PartyKey.Value, StringComparer.Ordinal)
                .ThenBy(row => row.InteractionId.Value, StringComparer.Ordinal)
                .ThenBy(row => row.Id, StringComparer.Ordinal),
        ];

        _systemsByOrganisation = Systems.ToLookup(row => row.OdsCode.Value, StringComparer.Ordinal);
        _mhsRecordsByOrganisation = MhsRecords.ToLookup(row => row.OdsCode.Value, StringComparer.Ordinal);
        _mhsRecordsByPartyKey = MhsRecords.ToLookup(row => row.PartyKey.Value, StringComparer.OrdinalIgnoreCase);
    }

    public static DirectoryState Empty { get; } = new(
        ImmutableDictionary<OdsCode, Organisation>.Empty,
        ImmutableDictionary<Asid, AccreditedSystem>.Empty,
        ImmutableDictionary<string, MhsRecord>.Empty);

    public ImmutableArray<Organisation> Organisations { get; }

    public ImmutableArray<AccreditedSystem> Systems { get; }

    public ImmutableArray<MhsRecord> MhsRecords { get; }

    public Organisation? FindOrganisation(OdsCode odsCode) => _organisations.GetValueOrDefault(odsCode);

    public AccreditedSystem? FindSystem(Asid asid) => _systems.GetValueOrDefault(asid);

    public MhsRecord? FindMhsRecord(string id) => _mhsRecords.GetValueOrDefault(id);

    /// <summary>The accredited systems of an organisation; the code is matched as written.</summary>
    public IEnumerable<AccreditedSystem> SystemsOf(string odsCode) => _systemsByOrganisation[odsCode];

    /// <summary>The MHS records of an organisation; the code is matched as written.</summary>
    public IEnumerable<MhsRecord> MhsRecordsOf(string odsCode) => _mhsRecordsByOrganisation[odsCode];

    /// <summary>The MHS records of a party key, in capitals or not.</summary>
    public IEnumerable<MhsRecord> MhsRecordsBehind(string partyKey) => _mhsRecordsByPartyKey[partyKey];

    public DirectoryState With(DirectoryChange change) => new(
        _organisations
            .RemoveRange(change.RemovedOrganisations)
            .SetItems(change.Organisations.Select(row => KeyValuePair.Create(row.OdsCode, row))),
        _systems
            .RemoveRange(change.RemovedSystems)
            .SetItems(change.Systems.Select(row => KeyValuePair.Create(row.Asid, row))),
        _mhsRecords
            .RemoveRange(change.RemovedMhsRecords)
            .SetItems(change.MhsRecords.Select(row => KeyValuePair.Create(row.Id, row))));
}
