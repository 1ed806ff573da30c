using SpineSandbox.LocalEngine.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Presses the buttons of a resource.</summary>
public class ResourceCommandService
{
    private readonly ResourceStore _store;
    private ResourceCommands? _commands;

    internal ResourceCommandService(ResourceStore store) => _store = store;

    public async Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default) =>
        _commands is { } commands
            ? await commands.ExecuteAsync(_store.Of(resource), commandName, cancellationToken)
            : CommandResults.Failure("Nothing runs yet.");

    internal void Use(ResourceCommands commands) => _commands = commands;
}
