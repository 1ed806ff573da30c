using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Updates;

/// <summary>
/// Lets updates take as long as the options say, as the real PDS at times does. A caller who has waited long enough is told
/// to come back; the update goes on, and the same request finds it running or done.
/// </summary>
internal sealed class SlowUpdates(PatientUpdates updates, IOptions<PdsOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<PatientRecord>>> _running = new();

    /// <exception cref="PdsException">The update is refused, or takes longer than the caller waits.</exception>
    public async Task<PatientRecord> ApplyAsync(PatchRequest request, AccessGrant grant, CancellationToken cancellationToken)
    {
        if (options.Value.UpdateDelay <= TimeSpan.Zero)
        {
            return await updates.ApplyAsync(request, grant, cancellationToken);
        }

        var update = _running.GetOrAdd(request.Fingerprint, _ => new Lazy<Task<PatientRecord>>(() => RunAsync(request, grant))).Value;
        try
        {
            return await update.WaitAsync(request.SyncWait, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new PdsException(ChangeErrors.StillWorking());
        }
    }

    private async Task<PatientRecord> RunAsync(PatchRequest request, AccessGrant grant)
    {
        try
        {
            await Task.Delay(options.Value.UpdateDelay, clock);
            return await updates.ApplyAsync(request, grant, CancellationToken.None);
        }
        finally
        {
            _running.TryRemove(request.Fingerprint, out _);
        }
    }
}
