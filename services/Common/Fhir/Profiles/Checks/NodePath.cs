namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>A place in a document; it becomes text only for a breach.</summary>
internal sealed record NodePath(NodePath? Parent, string Name, int Index = -1)
{
    public NodePath Down(string name, int index = -1) => new(this, name, index);

    /// <inheritdoc />
    public override string ToString()
    {
        var own = Index < 0 ? Name : $"{Name}[{Index}]";
        return Parent is null ? own : $"{Parent}.{own}";
    }
}
