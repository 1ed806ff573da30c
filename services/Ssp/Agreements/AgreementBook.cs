using System.Collections.Frozen;
using System.Collections.Immutable;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Ssp.Agreements;

/// <summary>All agreements in memory, as the gate asks for them. Readers never wait; the store's one writer changes it.</summary>
public sealed class AgreementBook
{
    private volatile State _state;

    public AgreementBook(IEnumerable<DataSharingAgreement> agreements) =>
        _state = new State(agreements.ToImmutableSortedDictionary(agreement => agreement.Id, agreement => agreement, StringComparer.Ordinal));

    /// <summary>In the order of their IDs.</summary>
    public IEnumerable<DataSharingAgreement> All => _state.ById.Values;

    public AgreementVerdict Decide(OdsCode consumer, OdsCode provider, GpConnectProduct? product, DateOnly today)
    {
        AgreementVerdict? refused = null;
        foreach (var agreement in _state.Between(consumer, provider))
        {
            if (agreement.Objection(product, today) is not { } objection)
            {
                return new AgreementVerdict(agreement, null);
            }

            refused = new AgreementVerdict(agreement, $"The data sharing agreement of {consumer} with {provider} {objection}.");
        }

        return refused ?? new AgreementVerdict(null, $"{consumer} and {provider} have no data sharing agreement.");
    }

    internal void Put(DataSharingAgreement agreement) => _state = new State(_state.ById.SetItem(agreement.Id, agreement));

    internal void Remove(string id) => _state = new State(_state.ById.Remove(id));

    /// <summary>Never changes: a change makes another one.</summary>
    private sealed class State(ImmutableSortedDictionary<string, DataSharingAgreement> byId)
    {
        private readonly FrozenDictionary<(OdsCode Consumer, OdsCode Provider), ImmutableArray<DataSharingAgreement>> _byParties =
            byId.Values
                .GroupBy(agreement => (agreement.Consumer, agreement.Provider))
                .ToFrozenDictionary(same => same.Key, same => same.ToImmutableArray());

        public ImmutableSortedDictionary<string, DataSharingAgreement> ById => byId;

        public ImmutableArray<DataSharingAgreement> Between(OdsCode consumer, OdsCode provider) =>
            _byParties.TryGetValue((consumer, provider), out var agreements) ? agreements : [];
    }
}
