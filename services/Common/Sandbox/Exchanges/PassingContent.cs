using System.Net;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>A body that goes on as a stream while <see cref="CapturedBody"/> sees its beginning.</summary>
internal sealed class PassingContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly CapturedBody _captured;

    public PassingContent(HttpContent inner, CapturedBody captured)
    {
        _inner = inner;
        _captured = captured;
        foreach (var header in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _inner.CopyToAsync(new TeeStream(stream, _captured), context, cancellationToken);

    protected override async Task<Stream> CreateContentReadStreamAsync() => new TeeStream(await _inner.ReadAsStreamAsync(), _captured);

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;

        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
