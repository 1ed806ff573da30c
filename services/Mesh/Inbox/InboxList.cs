using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>Lists and counts what waits. Both versions go on from the ID of the last message of the page before.</summary>
internal static class InboxList
{
    public static async Task<MeshResult> ListAsync(MeshCall call, HttpRequest request)
    {
        var query = InboxQuery.Parse(request.Query);
        await using var reader = await call.ReadAsync();
        var place = query.ContinueFrom is { } last ? await PlaceAsync(reader.Store, call, last) : 0;
        var ids = await PageAsync(reader.Store, call.Mailbox.Id, query, place);

        if (call.IsV1)
        {
            return MeshResult.Json(StatusCodes.Status200OK, json =>
            {
                json.WriteStartArray("messages");
                ids.Take(query.MaxResults).ToList().ForEach(id => json.WriteStringValue(id.Value));
                json.WriteEndArray();
            });
        }

        // A first page that is not full tells how many wait.
        var count = query.Filter is null && query.ContinueFrom is null && ids.Count <= query.MaxResults
            ? ids.Count
            : await reader.Store.CountWaitingAsync(call.Mailbox.Id);
        return MeshResult.Json(
            StatusCodes.Status200OK,
            json =>
            {
                json.WriteStartArray("messages");
                ids.Take(query.MaxResults).ToList().ForEach(id => json.WriteStringValue(id.Value));
                json.WriteEndArray();
                json.WriteStartObject("links");
                json.WriteString("self", Link(call, request, query, null));
                if (ids.Count > query.MaxResults)
                {
                    json.WriteString("next", Link(call, request, query, ids[query.MaxResults - 1]));
                }

                json.WriteEndObject();
                json.WriteNumber("approx_inbox_count", count);
            },
            MeshValues.MediaTypeV2);
    }

    public static async Task<MeshResult> CountAsync(MeshCall call, HttpContext context)
    {
        await using var store = call.Generation.Open();
        var count = await store.CountWaitingAsync(call.Mailbox.Id);

        return MeshResult.Json(StatusCodes.Status200OK, json =>
        {
            json.WriteNumber("count", count);
            if (call.IsV1)
            {
                json.WriteString("internalID", context.TraceIdentifier);
                json.WriteBoolean("allResultsIncluded", true);
            }
        });
    }

    /// <summary>One more than a page, so that it shows whether another follows.</summary>
    private static async Task<List<MessageId>> PageAsync(MeshContext store, MailboxId mailbox, InboxQuery query, long place)
    {
        if (query.Filter is { } filter)
        {
            var waiting = store.Messages.Where(message => message.Recipient == mailbox && message.Status == MessageStatus.Accepted && message.Place > place);
            return await filter.Apply(waiting).OrderBy(message => message.Place).Select(message => message.Id).Take(query.MaxResults + 1).ToListAsync();
        }

        var ids = new List<MessageId>();
        await foreach (var id in store.WaitingAsync(mailbox, place, query.MaxResults + 1))
        {
            ids.Add(id);
        }

        return ids;
    }

    private static async Task<long> PlaceAsync(MeshContext store, MeshCall call, string last) =>
        await store.FindMessageAsync(last) is { Place: { } place } message && message.Recipient == call.Mailbox.Id
            ? place
            : throw InboxQuery.Refused("continue_from", last, "It names no message that was in this inbox.");

    private static string Link(MeshCall call, HttpRequest request, InboxQuery query, MessageId? after)
    {
        var parameters = new QueryBuilder();
        if (query.MaxResults != InboxQuery.UsualPage)
        {
            parameters.Add("max_results", $"{query.MaxResults}");
        }

        if (request.Query["workflow_filter"].ToString() is { Length: > 0 } filter)
        {
            parameters.Add("workflow_filter", filter);
        }

        if (after is { } id)
        {
            parameters.Add("continue_from", id.Value);
        }

        return $"{MeshService.Root}/{call.Mailbox.Id}/inbox{parameters}";
    }
}
