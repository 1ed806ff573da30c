using System.Runtime.CompilerServices;
using SpineSandbox.LocalEngine.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Tells what becomes known of resources, and takes what the AppHost knows of those that it made up itself.</summary>
public class ResourceNotificationService
{
    private readonly ResourceStore _store;

    internal ResourceNotificationService(ResourceStore store) => _store = store;

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        _store.Update(_store.Of(resource), stateFactory);

        return Task.CompletedTask;
    }

    /// <summary>Every resource as it is now, then every change.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (instance, snapshot) in _store.WatchAsync(cancellationToken))
        {
            yield return new ResourceEvent(instance.Resource, instance.Id, snapshot);
        }
    }
}

/// <summary>A resource and what became known of it.</summary>
public class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    public IResource Resource { get; } = resource;

    public string ResourceId { get; } = resourceId;

    public CustomResourceSnapshot Snapshot { get; } = snapshot;
}
