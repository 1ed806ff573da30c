namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that the AppHost declares and the dashboard lists.</summary>
public interface IResource
{
    string Name { get; }

    ResourceAnnotationCollection Annotations { get; }
}
