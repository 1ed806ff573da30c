namespace SpineSandbox.Pds.Tests.Properties;

/// <summary>What is refused leaves nothing behind: no change, no row, no memory. Measured while no other test runs.</summary>
[Collection("alone")]
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class RefusalsLeaveNothingTests : IDisposable
{
    // The exchange log keeps the latest 2,000.
    private const int FillsTheLog = 2_100;
    private const int MoreRequests = 1_500;
    private const long Noise = 3 * 1024 * 1024;

    private readonly PdsService _pds = new();

    [Fact]
    public async Task Refusals_take_no_room()
    {
        var client = _pds.CreateClient();
        var patients = await client.GetStringAsync("/_sandbox/patients");
        await RefuseAsync(client, FillsTheLog);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await RefuseAsync(client, MoreRequests);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(growth < Noise, $"{growth:N0} bytes more after {MoreRequests:N0} refusals");
        Assert.Equal(patients, await client.GetStringAsync("/_sandbox/patients"));
    }

    public void Dispose() => _pds.Dispose();

    // Each with names and numbers of its own, lest something be kept by them.
    private static async Task RefuseAsync(HttpClient client, int requests)
    {
        for (var number = 0; number < requests; number++)
        {
            using var request = Refused(number, Guid.NewGuid());
            request.Headers.Add("X-Request-ID", $"{Guid.NewGuid()}");
            using var response = await client.SendAsync(request);
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static HttpRequestMessage Refused(int number, Guid name) => (number % 3) switch
    {
        0 => new(HttpMethod.Get, $"{PdsService.Base}/Patient/{name}"),
        1 => new(HttpMethod.Get, $"{PdsService.Base}/Patient?family={name:N}&birthdate=2010-10-22&{name}=1"),
        _ => new(HttpMethod.Patch, $"{PdsService.Base}/Patient/{ShippedSeed.Role("patient.plain")}")
        {
            Headers = { { "If-Match", "W/\"7\"" } },
            Content = PdsService.Json($$"""{"patches":[{"op":"add","path":"/{{name}}","value":1}]}""", "application/json-patch+json"),
        },
    };
}
