namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command looks in the dashboard and when it can be used.</summary>
public class CommandOptions
{
    public string? Description { get; set; }

    /// <summary>A question to be answered before the command runs.</summary>
    public string? ConfirmationMessage { get; set; }

    public string? IconName { get; set; }

    public IconVariant? IconVariant { get; set; }

    /// <summary>A button in the row instead of an entry in its menu.</summary>
    public bool IsHighlighted { get; set; }

    /// <summary>Asked again whenever the resource changes; without it the command is always enabled.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState>? UpdateState { get; set; }
}

/// <summary>A command that is one HTTP request to the resource.</summary>
public class HttpCommandOptions : CommandOptions
{
    /// <summary>POST when not set.</summary>
    public HttpMethod? Method { get; set; }
}
