namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>What became of a message at one step of its way.</summary>
/// <param name="At">UTC, to the second; null where the file has none that can be read.</param>
/// <param name="Event">The step: one of the events of <see cref="MeshValues"/>; older files have other texts.</param>
/// <param name="Status"><c>SUCCESS</c> or <c>ERROR</c>, in any case.</param>
/// <param name="Code"><c>00</c> when all is well; what others mean depends on the step.</param>
public sealed record StatusRecord(DateTimeOffset? At, string Event, string Status, string Code, string Description)
{
    public bool IsSuccess => string.Equals(Status, MeshValues.Success, StringComparison.OrdinalIgnoreCase);
}
