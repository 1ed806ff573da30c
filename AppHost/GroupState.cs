using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.AppHost;

/// <summary>From how the processes behind a row are to how the row is.</summary>
internal static class GroupState
{
    private static readonly ResourceStateSnapshot Running = new(KnownResourceStates.Running, KnownResourceStateStyles.Success);

    public static bool IsDown(ResourceStateSnapshot? state) =>
        state is null || state.Text == KnownResourceStates.NotStarted || KnownResourceStates.TerminalStates.Contains(state.Text);

    /// <summary>Running once all are healthy; down when all are down; an error when one has one; in between else.</summary>
    public static ResourceStateSnapshot Of(IReadOnlyCollection<CustomResourceSnapshot> members)
    {
        var states = members.Select(member => member.State).ToList();
        if (states.Find(state => state?.Style == KnownResourceStateStyles.Error) is { } broken)
        {
            return broken;
        }

        if (states.TrueForAll(IsDown))
        {
            return states[0] ?? new ResourceStateSnapshot(KnownResourceStates.NotStarted, null);
        }

        return members.All(member => member.HealthStatus == HealthStatus.Healthy)
            ? Running
            : states.Find(state => state?.Text != KnownResourceStates.Running) ?? new ResourceStateSnapshot(KnownResourceStates.Starting, null);
    }
}
