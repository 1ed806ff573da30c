using SpineSandbox.LocalEngine.Model;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Base of all resources; refuses a name that the dashboard or DCP could not carry.</summary>
public abstract class Resource : IResource
{
    protected Resource(string name)
    {
        ResourceName.ThrowIfInvalid(name);
        Name = name;
    }

    public string Name { get; }

    public ResourceAnnotationCollection Annotations { get; } = [];
}
