namespace Aspire.Hosting.ApplicationModel
{
    /// <summary>A resource that listens on addresses.</summary>
    public interface IResourceWithEndpoints : IResource;

    /// <summary>A resource whose process takes environment variables.</summary>
    public interface IResourceWithEnvironment : IResource;

    /// <summary>A resource whose process takes command-line arguments.</summary>
    public interface IResourceWithArgs : IResource;

    /// <summary>A resource whose start can wait for others.</summary>
    public interface IResourceWithWaitSupport : IResource;
}

namespace Aspire.Hosting
{
    /// <summary>A resource that others find by its name.</summary>
    public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
}
