using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Tracking;

public sealed class TrackingTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    [Fact]
    public async Task Tells_a_sender_when_the_recipient_has_it()
    {
        var id = await mesh.Alice.SendAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.LocalId, "mine"));
        var before = (await mesh.Alice.TrackAsync(id)).Json;
        await mesh.Bob.AcknowledgeAsync(id);
        var after = (await mesh.Alice.TrackAsync(id)).Json;

        Assert.Equal(
            ("accepted", "X26ABC2", "mine", true),
            (before.GetProperty("status").GetString(), before.GetProperty("recipient").GetString(), before.GetProperty("local_id").GetString(), before.GetProperty("status_success").GetBoolean()));
        Assert.True(before.TryGetProperty("expiry_time", out _));
        Assert.False(before.TryGetProperty("checksum", out _));
        Assert.Equal("acknowledged", after.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Version_1_has_its_own_names_and_empty_texts()
    {
        var id = await mesh.Alice.SendAsync(mesh.Bob);

        var body = (await mesh.Alice.TrackAsync(id, v1: true)).Json;

        Assert.Equal(
            (id, id, "Accepted", "SUCCESS", "", "", 1, 5),
            (body.GetProperty("messageId").GetString(), body.GetProperty("dtsId").GetString(), body.GetProperty("status").GetString(),
             body.GetProperty("statusSuccess").GetString(), body.GetProperty("localId").GetString(), body.GetProperty("downloadTimestamp").GetString(),
             body.GetProperty("chunkCount").GetInt32(), body.GetProperty("fileSize").GetInt32()));
        Assert.Equal(MeshValues.Timestamp(mesh.Service.Clock.GetUtcNow()), body.GetProperty("uploadTimestamp").GetString());
    }

    [Fact]
    public async Task Tells_nobody_else_that_the_message_exists()
    {
        var id = await mesh.Alice.SendAsync(mesh.Bob);

        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Bob.TrackAsync(id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Alice.TrackAsync("20260105100003123456_A1B2C3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Alice.GetAsync("/outbox/tracking")).Status);
    }

    [Fact]
    public async Task Tracks_by_local_ID_as_long_as_it_is_one_messages_alone()
    {
        await mesh.Alice.SendAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.LocalId, "once"));
        await mesh.Alice.SendAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.LocalId, "twice"));
        await mesh.Alice.SendAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.LocalId, "twice"));

        Assert.Equal("Accepted", (await mesh.Alice.GetAsync("/outbox/tracking/once")).Json.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.MultipleChoices, (await mesh.Alice.GetAsync("/outbox/tracking/twice")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Alice.GetAsync("/outbox/tracking/never")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Bob.GetAsync("/outbox/tracking/once")).Status);
    }
}
