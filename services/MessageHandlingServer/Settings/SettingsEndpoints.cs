namespace SpineSandbox.MessageHandlingServer.Settings;

/// <summary><c>/_sandbox/settings</c>: the switches that a trainer turns.</summary>
internal static class SettingsEndpoints
{
    public static RouteGroupBuilder MapSettings(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/settings", Get)
               .WithName("GetSettings").WithSummary("How this message handling server is switched");
        sandbox.MapPut("/settings", Put)
               .WithName("PutSettings").WithSummary("Force steps 1 to 3, or choose whose ASID stands in Ssp-From; until the next reset");

        return sandbox;
    }

    private static MessageHandlingSettings Get(CurrentSettings settings) => settings.Value;

    private static MessageHandlingSettings Put(MessageHandlingSettings wanted, CurrentSettings settings) => settings.Value = wanted;
}
