using System.Security.Cryptography;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>A resource as it runs: with the suffix that ties its row, its log and its telemetry together in the dashboard.</summary>
internal sealed class ResourceInstance(IResource resource, CustomResourceSnapshot snapshot)
{
    public IResource Resource { get; } = resource;

    public string Suffix { get; } = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 8);

    public string Id => $"{Resource.Name}-{Suffix}";

    /// <summary>What is known now; only <see cref="ResourceStore"/> replaces it.</summary>
    public CustomResourceSnapshot Snapshot { get; internal set; } = snapshot;

    public ConsoleLog Log { get; } = new();

    /// <summary>A resource without a process is only a heading.</summary>
    public bool HasProcess => Resource is ProjectResource or ExecutableResource;

    public bool StartsByItself => HasProcess && !Resource.Annotations.OfType<ExplicitStartupAnnotation>().Any();
}
