using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Http;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Outbox;

/// <summary>
/// The two undocumented lists with more than IDs: of what a mailbox received, in the order of its inbox, and of what it sent,
/// newest first; both with what was acknowledged, of the last thirty days.
/// </summary>
internal static class RichList
{
    private const int UsualPage = 100;
    private const int LargestPage = 5000;
    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    public static async Task<MeshResult> OutboxAsync(MeshCall call, HttpRequest request, TimeProvider clock)
    {
        var (from, page, after) = Read(request, clock);
        await using var store = call.Generation.Open();
        var sent = store.Messages.AsNoTracking().Where(message => message.Sender == call.Mailbox.Id && message.UploadedAt > from)
            .OrderByDescending(message => message.UploadedAt).ThenByDescending(message => message.Id);

        return Answer(call, await PageAsync(sent, after, page), page, "outbox", from, clock);
    }

    public static async Task<MeshResult> InboxAsync(MeshCall call, HttpRequest request, TimeProvider clock)
    {
        var (from, page, after) = Read(request, clock);
        await using var store = call.Generation.Open();
        var received = store.Messages.AsNoTracking().Where(message => message.Recipient == call.Mailbox.Id && message.Place != null && message.UploadedAt > from)
            .OrderBy(message => message.Place);

        return Answer(call, await PageAsync(received, after, page), page, "inbox", from, clock);
    }

    // The whole list is at most what thirty days hold; this is a view for people and tests, not for polling.
    private static async Task<List<Message>> PageAsync(IQueryable<Message> all, string? after, int page)
    {
        var rows = await all.ToListAsync();
        var start = after is null ? 0 : rows.FindIndex(message => message.Id.Value == after) + 1;
        return rows.GetRange(start, Math.Min(page + 1, rows.Count - start));
    }

    private static (DateTimeOffset From, int Page, string? After) Read(HttpRequest request, TimeProvider clock)
    {
        var start = request.Query["start_time"].ToString();
        var from = clock.GetUtcNow() - Back;
        if (start.Length > 0 && !DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out from))
        {
            throw new MeshException(ValidationFault.Query("start_time", "invalid datetime format"), new Refusal(
                $"start_time is {start}.", null, "Send an ISO date and time."));
        }

        var limit = request.Query["max_results"].ToString();
        var page = int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, LargestPage) : UsualPage;
        return (from, page, request.Query["continue_from"].ToString() is { Length: > 0 } after ? after : null);
    }

    private static MeshResult Answer(MeshCall call, List<Message> rows, int page, string box, DateTimeOffset from, TimeProvider clock) =>
        MeshResult.Json(StatusCodes.Status200OK, json =>
        {
            json.WriteString("valid_at", clock.GetUtcNow().UtcDateTime);
            json.WriteStartArray("messages");
            foreach (var message in rows.Take(page))
            {
                Write(json, message, call.View.Mailboxes);
            }

            json.WriteEndArray();
            json.WriteStartObject("links");
            var self = $"{MeshService.Root}/{call.Mailbox.Id}/{box}/rich?start_time={Uri.EscapeDataString(from.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}&max_results={page}";
            json.WriteString("self", self);
            if (rows.Count > page)
            {
                json.WriteString("next", $"{self}&continue_from={rows[page - 1].Id}");
            }

            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, Message message, MailboxBook mailboxes)
    {
        json.WriteStartObject();
        json.WriteString("message_id", message.Id.Value);
        json.WriteString("expiry_timestamp", message.DueAt.UtcDateTime);
        json.WriteString("local_id", message.LocalId is { } local ? WireText.Read(local) : null);
        json.WriteString("message_type", message.IsReport ? MeshValues.TypeReport : MeshValues.TypeData);
        json.WriteString("recipient", message.Recipient?.Value ?? WireText.Read(message.AddressedTo));
        json.WriteString("recipient_name", message.Recipient is { } to ? mailboxes.Find(to)?.Name : null);
        json.WriteString("sender", message.Sender?.Value);
        json.WriteString("sender_name", message.Sender is { } by ? mailboxes.Find(by)?.Name : null);
        json.WriteString("sent_date", message.UploadedAt.UtcDateTime);
        json.WriteString("status", StatusNames.V2(message.Status));
        json.WriteString("status_code", message.ErrorCode);
        json.WriteString("workflow_id", WireText.Read(message.WorkflowId));
        json.WriteNumber("total_chunks", message.TotalChunks);
        json.WriteEndObject();
    }
}
