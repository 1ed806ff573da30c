using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Http;
using SpineSandbox.Mesh.Tracking;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Mesh.Administration;

/// <summary>
/// The calls by which test suites prepare the published emulator, at both of its addresses. Only under
/// <see cref="MeshOptions.SandboxAdministration"/>: they ask for no token.
/// </summary>
internal static class AdministrationEndpoints
{
    private static readonly string[] Roots = ["/admin", MeshService.Root + "/admin"];

    public static WebApplication MapAdministration(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<MeshOptions>>().Value.SandboxAdministration)
        {
            return app;
        }

        foreach (var root in Roots)
        {
            var admin = app.MapGroup(root).WithTags("Administration");
            admin.MapDelete("/reset", ResetAsync).WithSummary("Forget all messages");
            admin.MapDelete("/reset/{mailboxId}", ResetMailboxAsync).WithSummary("Forget the messages of one mailbox");
            admin.MapPost("/report", ReportAsync).WithSummary("Put a report into an inbox");
            admin.MapPost("/message/{messageId}/event", EventAsync).WithSummary("Move a message to another state");
            admin.MapGet("/message/{messageId}", MessageAsync).WithSummary("A message as its sender would track it");
            admin.MapGet("/mailbox/{mailboxId}", Mailbox).WithSummary("A mailbox");
        }

        return app;
    }

    private static async Task<MeshResult> ResetAsync(BackToSeed reset, CancellationToken cancellationToken)
    {
        await reset.RunAsync(cancellationToken);
        return Done("all mailboxes reset");
    }

    private static async Task<MeshResult> ResetMailboxAsync(string mailboxId, SandboxStore<MeshContext, MeshView> store, Ledger ledger)
    {
        var generation = store.Current;
        var id = Find(generation.View, mailboxId).Id;
        await ledger.CommitAsync(
            generation,
            async (context, _) =>
            {
                var received = context.Messages.Where(message => message.Recipient == id);
                await context.Chunks.Where(chunk => received.Any(message => message.Id == chunk.MessageId)).ExecuteDeleteAsync();
                await received.ExecuteDeleteAsync();
            },
            token: null);

        return Done($"mailbox {id} reset");
    }

    private static async Task<MeshResult> ReportAsync(
        ReportRequest request, SandboxStore<MeshContext, MeshView> store, Ledger ledger, Delivery delivery, MessageIds ids, TimeProvider clock)
    {
        var generation = store.Current;
        var mailbox = Find(generation.View, request.MailboxId).Id;
        var report = new Message
        {
            Id = ids.Next(),
            Type = MessageType.Report,
            AddressedTo = mailbox.Value,
            WorkflowId = request.WorkflowId,
            Subject = request.Subject,
            LocalId = request.LocalId,
            FileName = request.FileName,
            ErrorCode = request.Code,
            ErrorDescription = request.Description,
            LinkedMessageId = request.LinkedMessageId,
            UploadedAt = clock.GetUtcNow(),
        };
        await ledger.CommitAsync(
            generation,
            (context, view) =>
            {
                delivery.Deliver(report, mailbox, view);
                context.Messages.Add(report);
                return Task.CompletedTask;
            },
            token: null);

        return MeshResult.Json(StatusCodes.Status200OK, json => json.WriteString("message_id", report.Id.Value));
    }

    private static async Task<MeshResult> EventAsync(
        string messageId, EventRequest request, SandboxStore<MeshContext, MeshView> store, Ledger ledger, Delivery delivery, TimeProvider clock)
    {
        if (!Enum.TryParse<MessageStatus>(request.Status, ignoreCase: true, out var status) || !Enum.IsDefined(status))
        {
            throw new MeshException(ValidationFault.Query("status", "unknown status"), new Refusal(
                $"{request.Status} is no state of a message.", null, $"One of {string.Join(", ", Enum.GetNames<MessageStatus>()).ToLowerInvariant()}."));
        }

        var generation = store.Current;
        var known = await FindAsync(generation.Open, messageId);
        await ledger.CommitAsync(
            generation,
            async (context, view) =>
            {
                var message = (await context.Messages.FindAsync(known.Id))!;
                if (status == MessageStatus.Accepted && message.Recipient is { } recipient)
                {
                    delivery.Deliver(message, recipient, view);
                }
                else
                {
                    Delivery.Become(message, status, clock.GetUtcNow());
                }

                message.ErrorCode = request.Code ?? message.ErrorCode;
                message.ErrorDescription = request.Description ?? message.ErrorDescription;
            },
            token: null);

        return MeshResult.Json(StatusCodes.Status200OK, json => json.WriteString("message_id", known.Id.Value));
    }

    private static async Task<MeshResult> MessageAsync(string messageId, SandboxStore<MeshContext, MeshView> store)
    {
        var generation = store.Current;
        var message = await FindAsync(generation.Open, messageId);
        return MeshResult.Json(StatusCodes.Status200OK, TrackingV2.Of(message, generation.View.Mailboxes).Write);
    }

    private static MeshResult Mailbox(string mailboxId, SandboxStore<MeshContext, MeshView> store)
    {
        var mailbox = Find(store.Current.View, mailboxId);
        return MeshResult.Json(StatusCodes.Status200OK, json =>
        {
            json.WriteString("mailbox_id", mailbox.Id.Value);
            json.WriteString("mailbox_name", mailbox.Name);
            json.WriteString("billing_entity", "England");
            json.WriteString("ods_code", mailbox.OdsCode.Value);
            json.WriteString("org_code", mailbox.OdsCode.Value);
            json.WriteString("org_name", mailbox.Name);
            json.WriteBoolean("active", true);
        });
    }

    private static MeshResult Done(string what) => MeshResult.Json(StatusCodes.Status200OK, json => json.WriteString("message", what));

    private static Mailboxes.Mailbox Find(MeshView view, string mailboxId) =>
        MailboxId.TryParse(mailboxId, out var id) && view.Mailboxes.Find(id) is { } mailbox ? mailbox : throw NotFound($"There is no mailbox {mailboxId}.");

    private static async Task<Message> FindAsync(Func<MeshContext> open, string messageId)
    {
        await using var context = open();
        return await context.FindMessageAsync(messageId) ?? throw NotFound($"There is no message {messageId}.");
    }

    private static MeshException NotFound(string rule) => new(MeshErrors.MessageDoesNotExist, new Refusal(rule));
}
