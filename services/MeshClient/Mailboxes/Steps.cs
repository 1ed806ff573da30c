namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>The latest step of one mailbox, for those who look.</summary>
internal sealed class Steps
{
    /// <summary>Called at each step, on the worker's own thread.</summary>
    public event Action<Step>? Taken;

    public Step? Latest { get; private set; }

    public void Take(Step step)
    {
        Latest = step;
        Taken?.Invoke(step);
    }
}
