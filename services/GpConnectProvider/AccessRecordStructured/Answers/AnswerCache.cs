using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Answers as they were rendered, for as long as nothing is written, up to a size in all.</summary>
internal sealed class AnswerCache(IOptions<AccessRecordStructuredOptions> options) : IDisposable
{
    // What was written over is never asked for again.
    private static readonly TimeSpan UnusedFor = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = options.Value.CachedMegabytes * 1024L * 1024L });

    public RenderedAnswer? Find(AnswerKey key) => _answers.Get<RenderedAnswer>(key);

    public void Keep(AnswerKey key, RenderedAnswer answer) => _answers.Set(key, answer, new MemoryCacheEntryOptions
    {
        Size = answer.Size,
        SlidingExpiration = UnusedFor,
    });

    public void Dispose() => _answers.Dispose();
}

/// <summary>What decides how an answer looks, but for its trace ID.</summary>
/// <param name="Epoch">The generation of the store.</param>
/// <param name="Writes">How often it had been written to.</param>
/// <param name="Shape">What was asked for.</param>
/// <param name="DocumentRoot">The address that attachments begin with.</param>
internal sealed record AnswerKey(Guid Epoch, long Writes, int PatientId, string Shape, DateOnly Today, string DocumentRoot);
