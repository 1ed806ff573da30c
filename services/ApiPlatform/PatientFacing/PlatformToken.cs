using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>The platform's own token for PDS, kept for five minutes as the real proxies do.</summary>
internal sealed class PlatformToken(TokenDesk desk, TimeProvider clock) : IResettable, IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private static readonly Application Itself = new()
    {
        ApiKey = "api-platform",
        Name = "The API platform",
        Products = [ApiProducts.PersonalDemographics.Name],
    };

    private readonly SemaphoreSlim _getting = new(1, 1);
    private volatile KeptToken? _kept;

    public async Task<string> ForPdsAsync(CancellationToken cancellationToken)
    {
        if (Valid() is { } kept)
        {
            return kept;
        }

        await _getting.WaitAsync(cancellationToken);
        try
        {
            if (Valid() is { } gotten)
            {
                return gotten;
            }

            var issued = await desk.IssueAsync(new AuthenticatedClient(Itself, null), TokenGrant.ToApplication(Itself), null, cancellationToken);
            _kept = new KeptToken(issued.Token.Value, Earlier(issued.At + Kept, issued.Token.ExpiresAt));

            return issued.Token.Value;
        }
        finally
        {
            _getting.Release();
        }
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        _kept = null;

        return Task.CompletedTask;
    }

    public void Dispose() => _getting.Dispose();

    private string? Valid() => _kept is { } kept && kept.Until > clock.GetUtcNow() ? kept.Value : null;

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private sealed record KeptToken(string Value, DateTimeOffset Until);
}
