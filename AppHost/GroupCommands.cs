using Microsoft.Extensions.DependencyInjection;

namespace SpineSandbox.AppHost;

/// <summary>The buttons of a heading: one click starts or stops all that stand below it.</summary>
internal static class GroupCommands
{
    public static void WithGroupCommands(this IResourceBuilder<TopologyResource> topology, params IResource[] members)
    {
        topology.WithCommand(
            "start-topology", "Start", context => RunAsync(KnownResourceCommands.StartCommand, members, context), new CommandOptions
            {
                Description = "Start everything of this topology",
                IconName = "Play",
                IsHighlighted = true,
                UpdateState = context => Shown(GroupState.IsDown(context.ResourceSnapshot.State)),
            });
        topology.WithCommand(
            "stop-topology", "Stop", context => RunAsync(KnownResourceCommands.StopCommand, members, context), new CommandOptions
            {
                Description = "Stop everything of this topology",
                IconName = "Stop",
                IsHighlighted = true,
                UpdateState = context => Shown(!GroupState.IsDown(context.ResourceSnapshot.State)),
            });
    }

    private static async Task<ExecuteCommandResult> RunAsync(string command, IResource[] members, ExecuteCommandContext context)
    {
        var commands = context.ServiceProvider.GetRequiredService<ResourceCommandService>();
        var results = await Task.WhenAll(members.Select(member => commands.ExecuteCommandAsync(member, command, context.CancellationToken)));

        return Array.Find(results, result => !result.Success) is { } failed ? CommandResults.Failure(failed.Message) : CommandResults.Success();
    }

    private static ResourceCommandState Shown(bool shown) => shown ? ResourceCommandState.Enabled : ResourceCommandState.Hidden;
}
