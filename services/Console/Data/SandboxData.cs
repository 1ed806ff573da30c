using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Console.Shared;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Data;

/// <summary>The data of all services as it is now, read and changed at their owners' <c>/_sandbox</c>.</summary>
internal sealed class SandboxData(HttpClient http, ServiceAddresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>All rows, or why they cannot be told.</summary>
    public async Task<DataRows> RowsAsync(DataTable table, CancellationToken cancellationToken)
    {
        var rows = new List<OwnedRow>();
        var silent = new List<string>();
        foreach (var owner in table.Owners)
        {
            if (await ListAsync(table, owner, cancellationToken) is { } some)
            {
                rows.AddRange(some);
            }
            else
            {
                silent.Add(owner);
            }
        }

        return new DataRows(rows, silent);
    }

    public async Task<OwnedRow?> FindAsync(DataTable table, string id, CancellationToken cancellationToken) =>
        (await RowsAsync(table, cancellationToken)).Rows.FirstOrDefault(row => row.Id == id);

    /// <summary>Adds the row, or puts it in the place of the one with its key.</summary>
    /// <param name="owner">Who has it; of a new row, who is to have it.</param>
    public Task<EditResult> SaveAsync(DataTable table, string owner, JsonObject row, bool isNew, CancellationToken cancellationToken)
    {
        if (isNew && table.PostTo is { } path)
        {
            return SendAsync(HttpMethod.Post, owner, path, row, cancellationToken);
        }

        return RowPath.Text(row, table.Key) is { Length: > 0 } id
            ? SendAsync(table.Verb, owner, $"{table.Path}/{Uri.EscapeDataString(id)}", table.Body(row), cancellationToken)
            : Task.FromResult(new EditResult(false, [$"A {table.One} needs its {table.Key}."]));
    }

    public Task<EditResult> DeleteAsync(DataTable table, OwnedRow row, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, row.Owner, $"{table.Path}/{Uri.EscapeDataString(row.Id)}", null, cancellationToken);

    private async Task<IEnumerable<OwnedRow>?> ListAsync(DataTable table, string owner, CancellationToken cancellationToken)
    {
        if (addresses.Find(owner) is not { } address)
        {
            return null;
        }

        if (await http.AskAsync<JsonNode>($"{address}{SandboxEndpoints.Root}{table.List.Path}", Patience, cancellationToken) is not { } answer)
        {
            return null;
        }

        var list = table.List.Property is { } property ? answer.Get(property) : answer;

        return (list as JsonArray ?? []).OfType<JsonObject>().Select(row => new OwnedRow(owner, RowPath.Text(row, table.Key) ?? "", WithoutNulls(row)));
    }

    private async Task<EditResult> SendAsync(HttpMethod verb, string owner, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        if (addresses.Find(owner) is not { } address)
        {
            return new EditResult(false, [$"This sandbox has no {owner}."]);
        }

        using var request = new HttpRequestMessage(verb, $"{address}{SandboxEndpoints.Root}{path}");
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode
                ? new EditResult(true, [])
                : new EditResult(false, Reasons(await answer.Content.ReadAsStringAsync(cancellationToken), (int)answer.StatusCode));
        }
        catch (HttpRequestException)
        {
            return new EditResult(false, [$"{owner} does not answer. Start it in the dashboard."]);
        }
    }

    private static IReadOnlyList<string> Reasons(string problem, int status)
    {
        try
        {
            var details = JsonNode.Parse(problem);
            string?[] reasons =
            [
                details.Text("detail"),
                .. (details.Get("errors") as JsonObject ?? []).SelectMany(error => (error.Value as JsonArray ?? []).Select(text => (string?)text)),
            ];

            return [.. reasons.OfType<string>().DefaultIfEmpty(details.Text("title") ?? $"Status {status}.")];
        }
        catch (JsonException)
        {
            return [$"Status {status}."];
        }
    }

    private static JsonObject WithoutNulls(JsonObject row)
    {
        foreach (var name in row.Where(property => property.Value is null).Select(property => property.Key).ToList())
        {
            row.Remove(name);
        }

        return row;
    }
}

/// <summary>A row and the service that has it.</summary>
internal sealed record OwnedRow(string Owner, string Id, JsonObject Row);

/// <summary>The rows of a table.</summary>
/// <param name="Silent">The owners that do not answer: their rows are missing.</param>
internal sealed record DataRows(IReadOnlyList<OwnedRow> Rows, IReadOnlyList<string> Silent);

/// <summary>What became of a change.</summary>
/// <param name="Reasons">Why it was not made, each a sentence.</param>
internal sealed record EditResult(bool Done, IReadOnlyList<string> Reasons);
