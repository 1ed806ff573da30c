using System.Net.Http.Json;
using System.Text.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Audit;

/// <summary>Collects what each of those who took part in a trace has written down: the consumer's server, SSP, the provider.</summary>
internal sealed class AuditOfTrace(HttpClient http, ServiceAddresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Only who has something to tell, in the order in which a request passes them.</summary>
    public async Task<IReadOnlyList<RecorderView>> CollectAsync(string traceId, CancellationToken cancellationToken)
    {
        var recorders = addresses.Names.Where(name => Rank(name) < int.MaxValue).OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal);
        var views = await Task.WhenAll(recorders.Select(name => OfAsync(name, traceId, cancellationToken)));

        return [.. views.Where(view => view.Records.Count > 0)];
    }

    private static int Rank(string name) => name switch
    {
        _ when name.EndsWith("-mhs", StringComparison.Ordinal) => 0,
        "ssp" => 1,
        "provider" or "provider-single" => 2,
        _ => int.MaxValue,
    };

    private async Task<RecorderView> OfAsync(string name, string traceId, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        try
        {
            var url = new Uri($"{addresses.Of(name)}{SandboxEndpoints.Root}/audit?traceId={Uri.EscapeDataString(traceId)}");
            var records = await http.GetFromJsonAsync<List<JsonElement>>(url, AuditJson.Options, patience.Token);

            return new RecorderView(name, records!);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || patience.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new RecorderView(name, []); // Not running: it has nothing to tell.
        }
    }
}

/// <summary>What one of them wrote down.</summary>
/// <param name="RecordedBy">The resource name.</param>
/// <param name="Records">Oldest first, as the recorder tells them: <see cref="AuditRecord"/>, and SSP's with more beside it.</param>
internal sealed record RecorderView(string RecordedBy, IReadOnlyList<JsonElement> Records);
