namespace SpineSandbox.LocalEngine.Running;

/// <summary>A button as the dashboard shows it at this moment.</summary>
internal sealed record OfferedCommand(string Name, string DisplayName, ResourceCommandState State)
{
    public string? Description { get; init; }

    public string? ConfirmationMessage { get; init; }

    public string? IconName { get; init; }

    public IconVariant? IconVariant { get; init; }

    public bool IsHighlighted { get; init; }

    public static OfferedCommand From(ResourceCommandAnnotation command, UpdateCommandStateContext context) =>
        new(command.Name, command.DisplayName, command.Options.UpdateState?.Invoke(context) ?? ResourceCommandState.Enabled)
        {
            Description = command.Options.Description,
            ConfirmationMessage = command.Options.ConfirmationMessage,
            IconName = command.Options.IconName,
            IconVariant = command.Options.IconVariant,
            IsHighlighted = command.Options.IsHighlighted,
        };
}
