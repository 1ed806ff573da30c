namespace SpineSandbox.Sds.Ods;

/// <summary>ODS tells of everything since when it is and when its row was last touched; the sandbox keeps no history, and says the same of all.</summary>
internal static class OdsDates
{
    public const string Opened = "2013-04-01";

    public const string LastChanged = "2026-01-01";
}
