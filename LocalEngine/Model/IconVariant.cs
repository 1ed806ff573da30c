namespace Aspire.Hosting.ApplicationModel;

/// <summary>How an icon of the dashboard is drawn.</summary>
public enum IconVariant
{
    Regular,
    Filled,
}
