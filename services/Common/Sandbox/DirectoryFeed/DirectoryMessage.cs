using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sandbox.DirectoryFeed;

/// <summary>
/// One line of the directory's change feed, <c>GET /_sandbox/changes?since=</c> on SDS: rows to put in place of those with
/// the same key, and keys to remove. A snapshot replaces everything; it comes first unless <c>since</c> is a position that
/// the directory still knows.
/// </summary>
/// <param name="Position">Where the feed goes on after this message; opaque.</param>
public sealed record DirectoryMessage(string Position, bool Snapshot)
{
    public IReadOnlyList<OrganisationRow> Organisations { get; init; } = [];

    public IReadOnlyList<AccreditedSystemRow> Systems { get; init; } = [];

    public IReadOnlyList<MessageHandlingRow> Endpoints { get; init; } = [];

    public IReadOnlyList<OdsCode> RemovedOrganisations { get; init; } = [];

    public IReadOnlyList<Asid> RemovedSystems { get; init; } = [];

    /// <summary>The IDs of the removed <see cref="MessageHandlingRow"/>s.</summary>
    public IReadOnlyList<string> RemovedEndpoints { get; init; } = [];
}
