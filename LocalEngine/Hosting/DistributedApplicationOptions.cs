namespace Aspire.Hosting;

/// <summary>How the AppHost is built.</summary>
public sealed class DistributedApplicationOptions
{
    public string[]? Args { get; set; }

    public bool DisableDashboard { get; set; }

    /// <summary>The name in the dashboard's title; the assembly's name when not set.</summary>
    public string? DashboardApplicationName { get; set; }

    /// <summary>Accepted for the sake of Aspire's own check; the local engine speaks cleartext on the loopback interface only.</summary>
    public bool AllowUnsecuredTransport { get; set; }
}
