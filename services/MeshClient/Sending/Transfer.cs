using System.Net;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Mesh;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>One attempt to bring a message to MESH, which goes on where the last one ended.</summary>
internal sealed class Transfer(MeshApi mesh, EarlierAttempt earlier, Steps steps, TimeProvider clock)
{
    /// <exception cref="MeshFailure">It did not get there, or nobody knows.</exception>
    public async Task<MessageId> RunAsync(SendJob job, ControlFile control, ChunkPlan plan, CancellationToken cancellationToken)
    {
        var id = job.Journal.MessageId ?? await CreateAsync(job, control, plan, cancellationToken);
        while (job.Journal.ChunksSent < plan.Total)
        {
            await ContinueAsync(job, id, plan, cancellationToken);
        }

        return id;
    }

    private async Task<MessageId> CreateAsync(SendJob job, ControlFile control, ChunkPlan plan, CancellationToken cancellationToken)
    {
        if (job.Journal.AttemptedAt is not { } since || await earlier.FindAsync(job, control, since, cancellationToken) is not { } id)
        {
            job.Save(job.Journal with { State = SendState.Attempting, Plan = plan, AttemptedAt = job.Journal.AttemptedAt ?? clock.GetUtcNow() });
            steps.Take(Step.AttemptBegun);
            using var body = await ChunkBody.OpenAsync(job, plan, 1, cancellationToken);
            id = await mesh.SendFirstAsync(SendHeaders.Of(control, job.Stem, plan), body, cancellationToken);
            steps.Take(Step.ChunkAccepted);
        }

        job.Save(job.Journal with { State = SendState.Uploading, MessageId = id, ChunksSent = 1 });
        steps.Take(Step.ChunkNoted);

        return id;
    }

    private async Task ContinueAsync(SendJob job, MessageId id, ChunkPlan plan, CancellationToken cancellationToken)
    {
        var range = plan.Range(job.Journal.ChunksSent + 1);
        try
        {
            using var body = await ChunkBody.OpenAsync(job, plan, range.Number, cancellationToken);
            await mesh.SendNextAsync(id, range, body, cancellationToken);
            steps.Take(Step.ChunkAccepted);
        }
        catch (MeshFailure failure) when (failure.Status == HttpStatusCode.Locked)
        {
            // MESH has all of it: the answer to the last chunk was lost.
            range = plan.Range(plan.Total);
        }
        catch (MeshFailure failure) when (failure.Status == HttpStatusCode.NotFound)
        {
            // MESH has forgotten what it had of it, so the next attempt begins anew.
            job.Save(job.Journal with { State = SendState.Collected, MessageId = null, ChunksSent = 0, AttemptedAt = null });

            throw new MeshFailure(MeshFailureKind.Unreachable, $"MESH no longer knows message {id}.", failure);
        }

        job.Save(job.Journal with { ChunksSent = range.Number });
        steps.Take(Step.ChunkNoted);
    }
}
