using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.MessageHandlingServer.Settings;

/// <summary>The switches of this message handling server, until the next reset.</summary>
/// <param name="LookUpAnew">Steps 1 to 3 are walked by every journey; nothing is answered from the cache.</param>
/// <param name="SspFrom">Whose ASID stands in <c>Ssp-From</c>; null for what the seed has chosen.</param>
public sealed record MessageHandlingSettings(bool LookUpAnew = false, SspFrom? SspFrom = null);

/// <summary>The switches as they stand.</summary>
internal sealed class CurrentSettings : IResettable
{
    private volatile MessageHandlingSettings _value = new();

    public MessageHandlingSettings Value
    {
        get => _value;
        set => _value = value;
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        _value = new MessageHandlingSettings();

        return Task.CompletedTask;
    }
}
