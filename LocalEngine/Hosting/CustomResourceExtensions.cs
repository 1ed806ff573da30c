namespace Aspire.Hosting;

/// <summary>For resources that the AppHost makes up itself, such as a heading over others.</summary>
public static class CustomResourceExtensions
{
    public static IResourceBuilder<T> WithInitialState<T>(this IResourceBuilder<T> builder, CustomResourceSnapshot initialSnapshot)
        where T : IResource => builder.WithAnnotation(new ResourceSnapshotAnnotation(initialSnapshot));
}
