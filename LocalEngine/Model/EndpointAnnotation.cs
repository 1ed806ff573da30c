namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address on which a resource listens. The program binds <see cref="Port"/> itself; no proxy stands before it.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    public required string Name { get; init; }

    public required string UriScheme { get; init; }

    public required int? Port { get; init; }

    public string TargetHost { get; init; } = "localhost";
}
