namespace Aspire.Hosting.ApplicationModel;

/// <summary>The variables that a process will get; a value is text or an <see cref="EndpointReference"/>.</summary>
public sealed class EnvironmentCallbackContext(Dictionary<string, object> environmentVariables)
{
    public Dictionary<string, object> EnvironmentVariables { get; } = environmentVariables;
}

internal sealed record EnvironmentCallbackAnnotation(Action<EnvironmentCallbackContext> Callback) : IResourceAnnotation;
