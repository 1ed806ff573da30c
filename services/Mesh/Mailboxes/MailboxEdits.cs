using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Mesh.Mailboxes;

/// <summary><c>/_sandbox/mailboxes</c>: rows as in <c>mailboxes.json</c>; a change counts for the next request.</summary>
internal static class MailboxEdits
{
    public static RouteGroupBuilder MapMailboxEdits(this RouteGroupBuilder sandbox)
    {
        var mailboxes = sandbox.MapGroup("/mailboxes");
        mailboxes.MapGet("/", List).WithName("ListMailboxes").WithSummary("All mailboxes, as rows of the seed");
        mailboxes.MapPut("/{mailboxId}", PutAsync).WithName("PutMailbox").WithSummary("Add or replace a mailbox").Accepts<MailboxRow>("application/json");
        mailboxes.MapDelete("/{mailboxId}", DeleteAsync).WithName("DeleteMailbox").WithSummary("Remove a mailbox; its messages are out of reach then");

        return sandbox;
    }

    private static IEnumerable<JsonElement> List(SandboxStore<MeshContext, MeshView> store) => store.Current.View.Mailboxes.All.Select(Row);

    private static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> PutAsync(
        string mailboxId, HttpRequest request, SandboxStore<MeshContext, MeshView> store, Ledger ledger, TimeProvider clock)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);

        Mailbox mailbox;
        try
        {
            var row = SeedRowParser.Parse<MailboxRow>("mailbox", body.ToArray(), clock.Today());
            mailbox = Mailbox.Of(row);
        }
        catch (Exception broken) when (broken is SeedException or FormatException)
        {
            return TypedResults.Problem(broken.Message, title: "The row cannot be read", statusCode: StatusCodes.Status400BadRequest);
        }

        if (!string.Equals(mailbox.Id.Value, mailboxId, StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Problem($"The address names {mailboxId}, the row {mailbox.Id}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var generation = store.Current;
        await ledger.CommitAsync(
            generation,
            async (context, _) =>
            {
                if (await context.Mailboxes.FindAsync(mailbox.Id) is { } known)
                {
                    context.Entry(known).CurrentValues.SetValues(mailbox);
                }
                else
                {
                    context.Mailboxes.Add(mailbox);
                }
            },
            token: null);
        generation.View.Edit(book => book.With(mailbox));

        return TypedResults.Ok(Row(mailbox));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string mailboxId, SandboxStore<MeshContext, MeshView> store, Ledger ledger)
    {
        var generation = store.Current;
        if (!MailboxId.TryParse(mailboxId, out var id) || generation.View.Mailboxes.Find(id) is null)
        {
            return TypedResults.Problem($"There is no mailbox {mailboxId}.", title: "Not found", statusCode: StatusCodes.Status404NotFound);
        }

        await ledger.CommitAsync(
            generation,
            async (context, _) =>
            {
                if (await context.Mailboxes.FindAsync(id) is { } known)
                {
                    context.Mailboxes.Remove(known);
                }
            },
            token: null);
        generation.View.Edit(book => book.Without(id));

        return TypedResults.NoContent();
    }

    private static JsonElement Row(Mailbox mailbox) => SeedRowWriter.Write(new MailboxRow
    {
        MailboxId = mailbox.Id.Value, Name = mailbox.Name, OdsCode = mailbox.OdsCode, Password = mailbox.Password, WorkflowIds = mailbox.WorkflowIds,
    });
}
