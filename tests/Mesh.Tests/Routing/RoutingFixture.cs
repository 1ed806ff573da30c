extern alias Pds;

using System.Text.Json.Nodes;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Routing;

/// <summary>MESH beside the real PDS.</summary>
public sealed class RoutingFixture : MeshFixture
{
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private HttpClient _client = null!;

    public MailboxClient Hospital { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        _client = new HttpClient { BaseAddress = new Uri(_pds.Listen()) };
        Service.Knowing("pds", _client.BaseAddress.ToString().TrimEnd('/'));
        await base.InitializeAsync();
        Hospital = ClientOf(ShippedSeed.Role("mailbox.RZ8"));
    }

    /// <summary>The address by which the patient who plays a role would be written to.</summary>
    public Task<GpProviderAddress> AddressOfAsync(string role) => AddressOfAsync(_client, ShippedSeed.Role(role));

    public static async Task<GpProviderAddress> AddressOfAsync(HttpClient pds, string nhsNumber)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/personal-demographics/FHIR/R4/Patient/{nhsNumber}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        using var response = await pds.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var patient = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var name = patient["name"]!.AsArray().First(name => (string?)name!["use"] == "usual");
        var born = ((string)patient["birthDate"]!).Split('-');

        return new GpProviderAddress(nhsNumber, $"{born[2]}{born[1]}{born[0]}", (string)name!["family"]!);
    }
}
