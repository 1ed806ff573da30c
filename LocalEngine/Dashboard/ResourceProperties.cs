using SpineSandbox.LocalEngine.Running;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>The details of a resource: its own, and those that the dashboard derives other things from.</summary>
internal static class ResourceProperties
{
    public static IEnumerable<ResourcePropertySnapshot> Of(
        ResourceInstance instance, CustomResourceSnapshot snapshot, ResourceStore store)
    {
        var parent = instance.Resource.Annotations.OfType<ResourceRelationshipAnnotation>().FirstOrDefault(arrow => arrow.Type == "Parent");

        // A parent is named with its suffix: that is what makes the tree.
        return snapshot.Properties
            .Append(new ResourcePropertySnapshot("resource.displayName", instance.Resource.Name))
            .Append(new ResourcePropertySnapshot("resource.type", snapshot.ResourceType))
            .Append(new ResourcePropertySnapshot("resource.state", snapshot.State?.Text))
            .Append(new ResourcePropertySnapshot("resource.healthState", snapshot.HealthStatus?.ToString()))
            .Append(new ResourcePropertySnapshot("resource.exitCode", snapshot.ExitCode))
            .Append(new ResourcePropertySnapshot("resource.parentName", parent is null ? null : store.Of(parent.Resource).Id))
            .Where(property => property.Value is not null);
    }
}
