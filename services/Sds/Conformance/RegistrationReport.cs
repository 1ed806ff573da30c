namespace SpineSandbox.Sds.Conformance;

/// <summary>Whether consumers of either age find exactly one system behind what a provider has registered.</summary>
/// <param name="OdsCode">The organisation that the MHS records belong to.</param>
/// <param name="PartyKey">Their party key.</param>
/// <param name="Interactions">How many interactions are registered.</param>
/// <param name="FoundInCurrentOrder">Endpoint by organisation, then ASID by organisation and party key.</param>
/// <param name="FoundInOlderOrder">ASID by organisation, then endpoint by its party key.</param>
/// <param name="Problems">What keeps a look-up from ending at one row, and for how many interactions.</param>
internal sealed record RegistrationReport(
    OdsCode OdsCode,
    PartyKey PartyKey,
    int Interactions,
    bool FoundInCurrentOrder,
    bool FoundInOlderOrder,
    IReadOnlyList<string> Problems)
{
    /// <summary>True where both query styles resolve to exactly one row.</summary>
    public bool Conformant => FoundInCurrentOrder && FoundInOlderOrder;
}
