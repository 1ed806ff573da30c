namespace SpineSandbox.AppHost;

/// <summary>Which rows without a process show how which processes are.</summary>
internal sealed class Groups
{
    private readonly List<(IResource Row, IResource[] Members)> _groups = [];

    public void Follow(IResource row, params IResource[] members) => _groups.Add((row, members));

    public IEnumerable<(IResource Row, IResource[] Members)> With(IResource member) => _groups.Where(group => group.Members.Contains(member));
}
