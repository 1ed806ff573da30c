using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>The breaches of one run.</summary>
internal sealed class BreachLog
{
    private readonly List<ProfileBreach> breaches = [];

    public IReadOnlyList<ProfileBreach> Breaches => breaches;

    public bool HasErrors => breaches.Exists(breach => breach.IsError);

    /// <param name="path">Where.</param>
    /// <param name="rule">The rule of the table.</param>
    /// <param name="item">The part of its line that is not kept: <c>card=1..1</c>.</param>
    /// <param name="profile">Whose rule it is.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="severity">Error, if not said otherwise.</param>
    public void Add(NodePath path, ElementRule rule, string item, Profile profile, string message, IssueSeverity severity = IssueSeverity.Error) =>
        Add(path, $"{rule.Path} {item}".TrimStart(), profile.Url, message, severity);

    public void Add(NodePath path, string rule, string profileUrl, string message, IssueSeverity severity) =>
        breaches.Add(new ProfileBreach(severity, path.ToString(), rule, profileUrl, message));
}
