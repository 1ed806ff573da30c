namespace SpineSandbox.AppHost;

/// <summary>A consumer organisation: a heading in the dashboard over its services, without a process of its own.</summary>
internal sealed class TopologyResource(string name) : Resource(name)
{
    public static CustomResourceSnapshot Snapshot => new()
    {
        ResourceType = "Topology",
        Properties = [],
        State = KnownResourceStates.NotStarted,
    };
}
