using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Routing;

public sealed class RoutingTests(RoutingFixture mesh) : IClassFixture<RoutingFixture>
{
    private const string SendDocument = "GPCONNECT_SEND_DOCUMENT";

    [Theory]
    [InlineData("as GP Connect writes it")]
    [InlineData("with the year first")]
    [InlineData("in capitals")]
    public async Task Delivers_to_the_practice_where_the_patient_is_registered(string how)
    {
        var address = await mesh.AddressOfAsync("patient.plain");
        address = how switch
        {
            "with the year first" => address with { DateOfBirth = $"{address.BirthDate:yyyyMMdd}" },
            "in capitals" => address with { Surname = address.Surname.ToUpperInvariant() },
            _ => address,
        };
        var practice = mesh.ClientOf(ShippedSeed.Role($"mailbox.{ShippedSeed.Role("practice.datacentre.1")}"));

        var id = await SendAsync(address);

        await Until.FoundAsync(async () => (await practice.InboxAsync()).Find(waiting => waiting == id));
        Assert.Equal(practice.Id.Value, (await practice.GetAsync($"/inbox/{id}")).Header(MexHeaders.To));
        Assert.Equal(practice.Id.Value, (await mesh.Hospital.TrackAsync(id)).Json.GetProperty("recipient").GetString());
    }

    [Theory]
    [InlineData("EPL-152", "Invalid NHS Number")]
    [InlineData("EPL-153", "NHS Number not found")]
    [InlineData("EPL-154", "NHS Number supplied does not match the demographics")]
    [InlineData("EPL-151", "No mailbox matched")]
    public async Task Reports_to_the_sender_what_is_wrong_with_an_address(string code, string description)
    {
        var plain = await mesh.AddressOfAsync("patient.plain");
        GpProviderAddress[] wrong = code switch
        {
            "EPL-152" => [plain with { NhsNumber = "9996110027" }, plain with { NhsNumber = "not a number" }],
            "EPL-153" => [plain with { NhsNumber = ShippedSeed.Role("patient.not-on-pds") }],
            "EPL-154" => [plain with { Surname = "Somebody" }, plain with { DateOfBirth = "01011900" }, plain with { DateOfBirth = "soon" }, plain with { Surname = "" }],
            _ => [await mesh.AddressOfAsync("patient.no-practice")],
        };

        foreach (var address in wrong)
        {
            var id = await SendAsync(address);
            var report = await ReportAboutAsync(id);

            var expected = new Dictionary<string, string>
            {
                [MexHeaders.MessageType] = "REPORT", [MexHeaders.LinkedMessageId] = id, [MexHeaders.StatusCode] = code, [MexHeaders.StatusDescription] = description,
                [MexHeaders.StatusEvent] = "SEND", [MexHeaders.StatusSuccess] = "ERROR", [MexHeaders.LocalId] = "RZ8", [MexHeaders.WorkflowId] = SendDocument,
                [MexHeaders.ChunkRange] = "1:0", [MexHeaders.TotalChunks] = "0", ["Content-Length"] = "0",
            };
            Assert.All(expected, header => Assert.Equal(header.Value, report.Header(header.Key)));
            Assert.Null(report.Header(MexHeaders.From));

            var tracked = (await mesh.Hospital.TrackAsync(id)).Json;
            Assert.Equal(("error", code), (tracked.GetProperty("status").GetString(), tracked.GetProperty("status_code").GetString()));
        }
    }

    [Fact]
    public async Task A_chunked_message_is_routed_when_it_is_complete()
    {
        var address = await mesh.AddressOfAsync("patient.plain");
        var practice = mesh.ClientOf(ShippedSeed.Role($"mailbox.{ShippedSeed.Role("practice.datacentre.1")}"));
        var id = await mesh.Hospital.SendAsync(Message(address).With(MexHeaders.ChunkRange, "1:2"));
        await mesh.Hospital.SendAsync(mesh.Hospital.Chunk(id, 2, 2, "two"u8.ToArray()));

        await Until.FoundAsync(async () => (await practice.InboxAsync()).Find(waiting => waiting == id));
    }

    private HttpRequestMessage Message(GpProviderAddress address) => mesh.Hospital
        .Message(address.ToString(), new ByteArrayContent("Hello"u8.ToArray()), SendDocument).With(MexHeaders.LocalId, "RZ8");

    private Task<string> SendAsync(GpProviderAddress address) => mesh.Hospital.SendAsync(Message(address));

    private Task<Answer> ReportAboutAsync(string id) => Until.FoundAsync(async () =>
    {
        foreach (var waiting in await mesh.Hospital.InboxAsync())
        {
            var report = await mesh.Hospital.GetAsync($"/inbox/{waiting}");
            if (report.Header(MexHeaders.LinkedMessageId) == id)
            {
                return report;
            }
        }

        return null;
    });
}
