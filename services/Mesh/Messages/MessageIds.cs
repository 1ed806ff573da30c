using System.Security.Cryptography;

namespace SpineSandbox.Mesh.Messages;

/// <summary>Gives messages their IDs, each later than the one before, even where the clock stands still.</summary>
internal sealed class MessageIds(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _last;

    public MessageId Next()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _last = now > _last ? now : _last.AddMicroseconds(1);
            return MessageId.Of(_last, RandomNumberGenerator.GetInt32(1 << 24));
        }
    }
}
