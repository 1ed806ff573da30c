using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Lookup;

public sealed class LookupTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    [Fact]
    public async Task Finds_the_mailbox_of_an_organisation_without_a_token()
    {
        var answer = await AskAsync("/endpointlookup/Z98001/GPCONNECT_SEND_DOCUMENT", v2: true);

        Assert.Equal("""{"results":[{"mailbox_id":"Z98001OT001","mailbox_name":"Riverbank Medical Practice"}]}""", answer.Text);
    }

    [Fact]
    public async Task Version_1_calls_it_an_address()
    {
        var row = (await AskAsync("/endpointlookup/Z98001/GPCONNECT_SEND_DOCUMENT")).Json.GetProperty("results")[0];

        Assert.Equal(("Z98001OT001", "MESH"), (row.GetProperty("address").GetString(), row.GetProperty("endpoint_type").GetString()));
    }

    [Theory]
    [InlineData("/endpointlookup/Z98001/SOMETHING_ELSE")]
    [InlineData("/endpointlookup/Z99999/GPCONNECT_SEND_DOCUMENT")]
    public async Task Nobody_is_an_empty_list(string path)
    {
        var answer = await AskAsync(path, v2: true);

        Assert.Equal((HttpStatusCode.OK, """{"results":[]}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("/endpointlookup/%20/GPCONNECT_SEND_DOCUMENT", "ods code missing")]
    [InlineData("/endpointlookup//GPCONNECT_SEND_DOCUMENT", "ods code missing")]
    [InlineData("/endpointlookup/Z98001/%20", "workflow id missing")]
    [InlineData("/endpointlookup/Z98001/", "workflow id missing")]
    public async Task Refuses_a_blank_part(string path, string description) =>
        (await AskAsync(path, v2: true)).IsError(HttpStatusCode.BadRequest, "", description);

    [Fact]
    public async Task Finds_everybody_who_receives_a_workflow()
    {
        var found = (await AskAsync("/workflowsearch/TEST_WORKFLOW")).Json.GetProperty("results").EnumerateArray();

        Assert.Equal(["X26ABC1", "X26ABC2", "X26ABC3"], found.Select(row => row.GetProperty("mailbox_id").GetString()));
    }

    [Theory]
    [InlineData("/_ping")]
    [InlineData("/deepping")]
    public async Task Says_that_it_is_there(string path) => Assert.Equal("Yes", (await AskAsync(path)).Json.GetProperty("outcome").GetString());

    [Fact]
    public async Task A_handshake_says_which_client_it_is()
    {
        (await mesh.Alice.AskAsync(mesh.Alice.Request(HttpMethod.Post, ""))).IsFault("mex-clientversion");

        var first = await mesh.Alice.AskAsync(Handshake(HttpMethod.Post, v1: true));
        var second = await mesh.Alice.AskAsync(Handshake(HttpMethod.Get, v1: false));
        Assert.Equal((HttpStatusCode.OK, """{"mailboxId":"X26ABC1"}"""), (first.Status, first.Text));
        Assert.Equal((HttpStatusCode.OK, ""), (second.Status, second.Text));
    }

    private HttpRequestMessage Handshake(HttpMethod method, bool v1) => mesh.Alice.Request(method, "", v1)
        .With(MexHeaders.ClientVersion, "1").With(MexHeaders.OsName, "Linux").With(MexHeaders.OsVersion, "6");

    private async Task<Answer> AskAsync(string path, bool v2 = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/messageexchange" + path).With("Accept", v2 ? MeshValues.MediaTypeV2 : null);
        using var response = await mesh.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }
}
