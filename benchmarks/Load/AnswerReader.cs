namespace SpineSandbox.Load;

/// <summary>Tells where an answer ends, and refuses one that is not the answer asked for. One for each connection.</summary>
public abstract class AnswerReader
{
    /// <summary>Of all answers so far, without the heads of HTTP.</summary>
    public long Bytes { get; protected set; }

    /// <summary>Takes what came; true when that completes the answer, after which the next one begins.</summary>
    /// <exception cref="InvalidOperationException">The server refused.</exception>
    public abstract bool Read(ReadOnlySpan<byte> received);
}
