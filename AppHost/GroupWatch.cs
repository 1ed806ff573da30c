using Microsoft.Extensions.Hosting;

namespace SpineSandbox.AppHost;

/// <summary>Keeps the rows without a process true: whenever a process behind one changes, the row does.</summary>
internal sealed class GroupWatch(ResourceNotificationService notifications, Groups groups) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var latest = new Dictionary<IResource, CustomResourceSnapshot>();
        var shown = new Dictionary<IResource, ResourceStateSnapshot>();

        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            latest[change.Resource] = change.Snapshot;

            foreach (var (row, members) in groups.With(change.Resource))
            {
                CustomResourceSnapshot[] known = [.. members.Where(latest.ContainsKey).Select(member => latest[member])];
                var state = GroupState.Of(known);

                if (known.Length == members.Length && shown.GetValueOrDefault(row) != state)
                {
                    shown[row] = state;
                    await notifications.PublishUpdateAsync(row, snapshot => snapshot with { State = state });
                }
            }
        }
    }
}
