namespace SpineSandbox.AppHost;

/// <summary>A care system: a row of its own in the dashboard, below the process that it shares with the others of its topology.</summary>
internal sealed class CareSystemResource(string name) : Resource(name)
{
    public static CustomResourceSnapshot Snapshot => new()
    {
        ResourceType = "Care system",
        Properties = [],
        State = KnownResourceStates.NotStarted,
    };
}
