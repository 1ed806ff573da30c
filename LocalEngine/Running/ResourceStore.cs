using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SpineSandbox.LocalEngine.Model;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>What is known of every resource, and who wants to hear of changes.</summary>
internal sealed class ResourceStore
{
    private readonly Lock _lock = new();
    private readonly List<Channel<ResourceChange>> _listeners = [];

    public ResourceStore(IEnumerable<IResource> resources, TimeProvider time) =>
        Instances = [.. resources.Select(resource => new ResourceInstance(resource, FirstSnapshot.Of(resource, time)))];

    public IReadOnlyList<ResourceInstance> Instances { get; }

    public ResourceInstance Of(IResource resource) => Instances.First(instance => instance.Resource == resource);

    public ResourceInstance? Find(string id) => Instances.FirstOrDefault(instance => instance.Id == id);

    public void Update(ResourceInstance instance, Func<CustomResourceSnapshot, CustomResourceSnapshot> change)
    {
        lock (_lock)
        {
            instance.Snapshot = change(instance.Snapshot);

            foreach (var listener in _listeners)
            {
                listener.Writer.TryWrite(new ResourceChange(instance, instance.Snapshot));
            }
        }
    }

    /// <summary>Every resource as it is now, then every change.</summary>
    public async IAsyncEnumerable<ResourceChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = Channel.CreateUnbounded<ResourceChange>();

        lock (_lock)
        {
            foreach (var instance in Instances)
            {
                listener.Writer.TryWrite(new ResourceChange(instance, instance.Snapshot));
            }

            _listeners.Add(listener);
        }

        try
        {
            await foreach (var change in listener.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            lock (_lock)
            {
                _listeners.Remove(listener);
            }
        }
    }

    public async Task WaitForAsync(
        ResourceInstance instance, Func<CustomResourceSnapshot, bool> condition, CancellationToken cancellationToken)
    {
        await foreach (var change in WatchAsync(cancellationToken))
        {
            if (change.Instance == instance && condition(change.Snapshot))
            {
                return;
            }
        }
    }
}

/// <summary>A resource and what became known of it.</summary>
internal sealed record ResourceChange(ResourceInstance Instance, CustomResourceSnapshot Snapshot);
