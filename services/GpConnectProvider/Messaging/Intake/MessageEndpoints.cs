using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary><c>/_sandbox/messages</c>: what the practices have taken from their mailboxes, and what they answered.</summary>
internal static class MessageEndpoints
{
    public static RouteGroupBuilder MapMessages(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/messages", ListAsync).WithName("ListMessages").WithSummary("The messages that the practices have taken, the newest first");
        sandbox.MapGet("/messages/{dtsId}/content", GetContentAsync).WithName("GetMessageContent").WithSummary("The data of a message, as they came");

        return sandbox;
    }

    private static async Task<Ok<List<MessageView>>> ListAsync(
        [FromQuery] string? messageId, [FromQuery] string? dtsId, SandboxStore<RecordContext, PracticeDirectory> store, CancellationToken cancellationToken)
    {
        await using var context = store.Current.Open();
        var rows = await context.Messages.AsNoTracking()
            .Where(row => (messageId == null || row.MessageId == messageId) && (dtsId == null || row.DtsId == dtsId))
            .OrderByDescending(row => row.Id)
            .Select(row => new MessageView(
                row.DtsId, row.Practice.Value, row.From, row.Workflow, row.Subject, row.ReceivedAt, row.MessageId, row.InfrastructureCode, row.BusinessCode, row.Diagnostics,
                context.Tasks.Where(task => task.MessageRow == row.Id).Select(task => (int?)task.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);

        return TypedResults.Ok(rows);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> GetContentAsync(
        string dtsId, SandboxStore<RecordContext, PracticeDirectory> store, CancellationToken cancellationToken)
    {
        await using var context = store.Current.Open();
        var content = await context.Messages.Where(row => row.DtsId == dtsId).Select(row => row.Content).FirstOrDefaultAsync(cancellationToken);

        return content is null ? TypedResults.NotFound() : TypedResults.Content(Encoding.UTF8.GetString(content), "text/plain; charset=utf-8");
    }
}

/// <summary>A message that a practice has taken.</summary>
/// <param name="InfrastructureCode">Null for what is not answered.</param>
/// <param name="TaskId">Null where it became no task.</param>
internal sealed record MessageView(
    string DtsId,
    string Practice,
    string? From,
    string? Workflow,
    string? Subject,
    DateTimeOffset ReceivedAt,
    string? MessageId,
    string? InfrastructureCode,
    string? BusinessCode,
    string? Diagnostics,
    int? TaskId);
