namespace SpineSandbox.Pages.Hosting;

/// <summary>What the pages of a service may do in the browser.</summary>
public sealed class PageOptions
{
    /// <summary>Runs scripts of the service's own, for what is live. A service that shows records of others leaves it off.</summary>
    public bool RunsOwnScripts { get; set; }
}
