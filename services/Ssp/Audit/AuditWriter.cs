using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Audit;

/// <summary>Commits pages as blocks, and numbers what is in them. Used by one thread at a time.</summary>
internal sealed class AuditWriter
{
    private StoreGeneration<SspContext, AgreementBook>? _generation;
    private long _lastId;

    public async Task WriteAsync(StoreGeneration<SspContext, AgreementBook> generation, IReadOnlyList<AuditPage> pages) =>
        await generation.WriteAsync(
            async (context, _) =>
            {
                if (_generation != generation)
                {
                    _lastId = context.Audit.Max(block => (long?)block.LastId) ?? 0;
                    _generation = generation;
                }

                foreach (var page in pages)
                {
                    _lastId += page.Count;
                    context.Audit.Add(page.ToBlock(_lastId));
                }

                return await context.SaveChangesAsync();
            },
            CancellationToken.None);
}
