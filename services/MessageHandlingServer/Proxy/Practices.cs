using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>Steps 1 to 3, which every journey to a practice begins with: who is the patient, where is the practice's system, what can it do.</summary>
internal sealed class Practices(PdsTrace pds, SdsLookup sds, SspCall ssp, ProxiedSteps proxied)
{
    /// <param name="interaction">What the journey is about: it decides which of the practice's service roots is asked.</param>
    /// <param name="metadata">The metadata of that root.</param>
    /// <param name="elsewhere">Another practice than the patient's own.</param>
    /// <exception cref="JourneyEnded">There is no practice to ask, or it cannot be asked.</exception>
    public async Task<(TracedPatient Patient, ProviderSession Practice)> ReachAsync(
        ConsumerSystem consumer,
        string nhsNumber,
        InteractionId interaction,
        ProviderRequest metadata,
        JourneyLog log,
        CancellationToken cancellationToken,
        OdsCode? elsewhere = null)
    {
        var patient = await pds.TraceAsync(nhsNumber, log, cancellationToken);
        var own = patient.PracticeToAsk();
        var provider = await sds.FindAsync(elsewhere ?? own, interaction, log, cancellationToken);

        var practice = new ProviderSession(ssp, proxied, consumer, provider, log);
        await practice.AskAsync(metadata, cancellationToken);

        return (patient, practice);
    }
}
