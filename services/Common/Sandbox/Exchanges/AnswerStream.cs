namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>The body of an answer on its way to the caller; tells the ring when the caller may have the first of it.</summary>
internal sealed class AnswerStream(Stream inner, CapturedBody captured, ExchangeRing ring) : TeeStream(inner, captured)
{
    private bool _begun;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Begin();
        base.Write(buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Begin();
        return base.WriteAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Begin();
        return base.FlushAsync(cancellationToken);
    }

    /// <summary>For an answer without a body there is nothing to write.</summary>
    public void Begin()
    {
        if (!_begun)
        {
            _begun = true;
            ring.Answering();
        }
    }

    /// <summary>Its exchange is in the ring.</summary>
    public void End()
    {
        if (_begun)
        {
            ring.Answered();
        }
    }
}
