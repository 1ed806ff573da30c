using Microsoft.AspNetCore.Http.HttpResults;

namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary><c>/_sandbox/mailboxes</c>: where the folders are, and a cycle on demand.</summary>
internal static class MailboxEndpoints
{
    public static void MapMailboxes(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/mailboxes", List)
               .WithName("GetMailboxes").WithSummary("The mailboxes of this client: their folders and what is in them");
        sandbox.MapPost("/mailboxes/{mailboxId}/poll", PollAsync)
               .WithName("PollMailbox").WithSummary("Send what is in OUT and fetch what is in the mailbox, now");
    }

    private static IEnumerable<MailboxView> List(MailboxWorkers workers) => workers.All.Select(MailboxView.Of);

    private static async Task<Results<Ok<CycleSummary>, ProblemHttpResult>> PollAsync(
        string mailboxId, MailboxWorkers workers, CancellationToken cancellationToken) =>
        MailboxId.TryParse(mailboxId, out var id) && workers.Find(id) is { } worker
            ? TypedResults.Ok(await worker.PollNowAsync(cancellationToken))
            : TypedResults.Problem(
                $"This client does not serve mailbox '{mailboxId}'. It serves: {string.Join(", ", workers.All.Select(served => served.Id))}.",
                statusCode: StatusCodes.Status404NotFound);
}
