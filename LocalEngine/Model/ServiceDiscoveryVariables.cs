namespace SpineSandbox.LocalEngine.Model;

/// <summary>How a service learns where another one listens.</summary>
internal static class ServiceDiscoveryVariables
{
    public static void AddTo(Dictionary<string, object> variables, IResourceWithEndpoints source, string name)
    {
        foreach (var endpoint in source.Annotations.OfType<EndpointAnnotation>())
        {
            var reference = new EndpointReference(source, endpoint.Name);
            variables[$"services__{name}__{endpoint.Name}__0"] = reference;
            variables[$"{name}_{endpoint.Name}".ToUpperInvariant().Replace('-', '_')] = reference;
        }
    }
}
