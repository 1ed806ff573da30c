using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One fact attached to a resource.</summary>
public interface IResourceAnnotation;

/// <summary>The facts attached to one resource, in the order they were declared.</summary>
public sealed class ResourceAnnotationCollection : Collection<IResourceAnnotation>;
