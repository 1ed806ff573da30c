using Microsoft.AspNetCore.Http;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Routing;

/// <summary>One patient of whom PDS cannot speak holds up nobody else.</summary>
public sealed class SilentPatientTests
{
    private const string Silent = "9996110028";
    private const string Other = "9996110222";
    private const string Practice = "Z98001";

    [Fact]
    public async Task Routes_the_others_meanwhile()
    {
        await using var pds = await RecordedService.StartAsync(asked => asked.EndsWith(Silent, StringComparison.Ordinal)
            ? Results.StatusCode(StatusCodes.Status500InternalServerError)
            : Results.Json(new
            {
                resourceType = "Patient", id = Other, birthDate = "1980-02-01", name = new[] { new { use = "usual", family = "Marlowe" } },
                generalPractitioner = new[] { new { identifier = new { value = Practice } } },
            }));
        await using var mesh = new MeshBeside(pds.Address);
        await mesh.InitializeAsync();
        var hospital = mesh.ClientOf(ShippedSeed.Role("mailbox.RZ8"));
        var practice = mesh.ClientOf(ShippedSeed.Role($"mailbox.{Practice}"));

        var stuck = await hospital.SendAsync(To(hospital, Silent));
        var routed = await hospital.SendAsync(To(hospital, Other));

        await Until.FoundAsync(
            async () => (await practice.InboxAsync()).Find(waiting => waiting == routed), () => mesh.Service.Clock.Advance(TimeSpan.FromSeconds(10)));
        Assert.Equal("accepted", (await hospital.TrackAsync(stuck)).Json.GetProperty("status").GetString());
        Assert.Empty(await hospital.InboxAsync());
    }

    private static HttpRequestMessage To(MailboxClient hospital, string nhsNumber) =>
        hospital.Message($"GPPROVIDER_{nhsNumber}_01021980_Marlowe", new ByteArrayContent("Hello"u8.ToArray()), "GPCONNECT_SEND_DOCUMENT");

    private sealed class MeshBeside(string pds) : MeshFixture
    {
        protected override void Configure(SandboxService<Program> service) => service.Knowing("pds", pds);
    }
}
