using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Mesh.Tests.Surroundings;

namespace SpineSandbox.Mesh.Tests.Mailboxes;

/// <summary><c>/_sandbox/mailboxes</c>: edits that the next request feels.</summary>
public sealed class MailboxEditTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    private static readonly string[] Workflows = [MeshFixture.Workflow];

    [Fact]
    public async Task A_new_mailbox_receives_at_once_and_is_refused_when_it_is_gone()
    {
        Assert.Equal(HttpStatusCode.OK, await PutAsync("NEWBOX1", new { mailboxId = "NEWBOX1", name = "New", odsCode = "Z98001", password = "password", workflowIds = Workflows }));
        var newcomer = mesh.ClientOf("NEWBOX1");

        await mesh.Alice.SendAsync(mesh.Alice.Message(newcomer));
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("/inbox")).Status);
        Assert.Contains("NEWBOX1", await mesh.Anonymous.GetStringAsync(new Uri("/messageexchange/workflowsearch/TEST_WORKFLOW", UriKind.Relative)), StringComparison.Ordinal);

        using var gone = await mesh.Anonymous.DeleteAsync(new Uri("/_sandbox/mailboxes/NEWBOX1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.GetAsync("/inbox")).Status);
    }

    [Fact]
    public async Task A_changed_password_counts_for_the_next_token()
    {
        var carol = await RowAsync("X26ABC3");
        carol["password"] = "changed";

        Assert.Equal(HttpStatusCode.OK, await PutAsync("X26ABC3", carol));
        Assert.Equal(HttpStatusCode.Forbidden, (await mesh.Carol.GetAsync("/inbox")).Status);

        carol["password"] = "password";
        Assert.Equal(HttpStatusCode.OK, await PutAsync("X26ABC3", carol));
        Assert.Equal(HttpStatusCode.OK, (await mesh.Carol.GetAsync("/inbox")).Status);
    }

    [Theory]
    [InlineData("X26ABC1", """{ "mailboxId": "X26ABC2", "name": "x", "odsCode": "Z98001", "password": "x", "workflowIds": [] }""", "X26ABC2")]
    [InlineData("X26ABC1", """{ "mailboxId": "X26ABC1" }""", "'name' is missing")]
    [InlineData("a_b", """{ "mailboxId": "a_b", "name": "x", "odsCode": "Z98001", "password": "x", "workflowIds": [] }""", "not a mailbox ID")]
    public async Task What_is_no_row_is_refused_with_the_reason(string mailboxId, string row, string reason)
    {
        using var body = new StringContent(row, System.Text.Encoding.UTF8, "application/json");
        using var answer = await mesh.Anonymous.PutAsync(new Uri($"/_sandbox/mailboxes/{mailboxId}", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(reason, (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_cannot_be_removed()
    {
        using var answer = await mesh.Anonymous.DeleteAsync(new Uri("/_sandbox/mailboxes/NOBODY", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpStatusCode> PutAsync(string mailboxId, object row)
    {
        using var answer = await mesh.Anonymous.PutAsJsonAsync($"/_sandbox/mailboxes/{mailboxId}", row);

        return answer.StatusCode;
    }

    private async Task<JsonObject> RowAsync(string mailboxId) =>
        (await mesh.Anonymous.GetFromJsonAsync<JsonArray>("/_sandbox/mailboxes"))!.OfType<JsonObject>().Single(row => (string?)row["mailboxId"] == mailboxId);
}
