using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>The buttons of every resource: those that the AppHost declared, then start, stop and restart.</summary>
internal sealed class ResourceCommands(
    IServiceProvider services, IEnumerable<ResourceLifecycle> lifecycles, TimeProvider time, CancellationToken engineStops)
{
    private readonly Dictionary<ResourceInstance, ResourceLifecycle> _lifecycles =
        lifecycles.ToDictionary(lifecycle => lifecycle.Instance);

    public IEnumerable<OfferedCommand> Of(ResourceInstance instance, CustomResourceSnapshot snapshot)
    {
        var declared = instance.Resource.Annotations.OfType<ResourceCommandAnnotation>()
            .Select(command => OfferedCommand.From(command, new UpdateCommandStateContext
            {
                ResourceSnapshot = snapshot,
                ServiceProvider = services,
            }));

        return instance.HasProcess ? declared.Concat(LifecycleCommands.For(snapshot)) : declared;
    }

    public async Task<ExecuteCommandResult> ExecuteAsync(
        ResourceInstance instance, string commandName, CancellationToken cancellationToken)
    {
        instance.Log.Write(new ConsoleLine(time.GetUtcNow().UtcDateTime, $"Executing command '{commandName}'", false));

        return LifecycleCommands.Find(commandName) is { } change && _lifecycles.TryGetValue(instance, out var lifecycle)
            ? await ChangeAsync(change, lifecycle)
            : await ExecuteDeclaredAsync(instance, commandName, cancellationToken);
    }

    /// <summary>A start may wait for others for a long time; it goes on when the browser has long hung up.</summary>
    private async Task<ExecuteCommandResult> ChangeAsync(
        Func<ResourceLifecycle, CancellationToken, Task> change, ResourceLifecycle lifecycle)
    {
        try
        {
            await change(lifecycle, engineStops);

            return CommandResults.Success();
        }
        catch (OperationCanceledException)
        {
            return CommandResults.Failure("The resource was stopped before it could start.");
        }
        catch (HttpRequestException refusal)
        {
            return CommandResults.Failure(refusal.Message);
        }
    }

    private async Task<ExecuteCommandResult> ExecuteDeclaredAsync(
        ResourceInstance instance, string commandName, CancellationToken cancellationToken)
    {
        var command = instance.Resource.Annotations.OfType<ResourceCommandAnnotation>().FirstOrDefault(other => other.Name == commandName);

        return command is null
            ? CommandResults.Failure($"'{instance.Resource.Name}' has no command '{commandName}'.")
            : await command.ExecuteCommand(new ExecuteCommandContext
            {
                ServiceProvider = services,
                ResourceName = instance.Id,
                CancellationToken = cancellationToken,
            });
    }
}
