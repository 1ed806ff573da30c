namespace SpineSandbox.LocalEngine.Running;

/// <summary>Start, stop and restart: which of them makes sense in which state.</summary>
internal static class LifecycleCommands
{
    private static readonly Dictionary<string, Func<ResourceLifecycle, CancellationToken, Task>> Changes = new(StringComparer.Ordinal)
    {
        [KnownResourceCommands.StartCommand] = (lifecycle, cancellationToken) => lifecycle.StartAsync(cancellationToken),
        [KnownResourceCommands.StopCommand] = (lifecycle, cancellationToken) => lifecycle.StopAsync(cancellationToken),
        [KnownResourceCommands.RestartCommand] = (lifecycle, cancellationToken) => lifecycle.RestartAsync(cancellationToken),
    };

    public static Func<ResourceLifecycle, CancellationToken, Task>? Find(string commandName) => Changes.GetValueOrDefault(commandName);

    public static IEnumerable<OfferedCommand> For(CustomResourceSnapshot snapshot)
    {
        var isDown = snapshot.IsDown;
        var isUp = snapshot.State?.Text == KnownResourceStates.Running;
        var isWaiting = snapshot.State?.Text == KnownResourceStates.Waiting;

        yield return new OfferedCommand(KnownResourceCommands.StartCommand, "Start", Shown(isDown))
        {
            IconName = "Play", IconVariant = IconVariant.Filled, IsHighlighted = true,
        };
        yield return new OfferedCommand(KnownResourceCommands.StopCommand, "Stop", isDown ? ResourceCommandState.Hidden : Usable(isUp || isWaiting))
        {
            IconName = "Stop", IconVariant = IconVariant.Filled, IsHighlighted = true,
        };
        yield return new OfferedCommand(KnownResourceCommands.RestartCommand, "Restart", Usable(isUp))
        {
            IconName = "ArrowCounterclockwise", IconVariant = IconVariant.Regular,
        };
    }

    private static ResourceCommandState Shown(bool shown) => shown ? ResourceCommandState.Enabled : ResourceCommandState.Hidden;

    private static ResourceCommandState Usable(bool usable) => usable ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;
}
