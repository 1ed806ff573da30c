using System.Net.Http.Json;

namespace SpineSandbox.Sds.Tests.Edits;

/// <summary>Changes to the directory, as the seed files would write their rows.</summary>
internal static class DirectoryEdits
{
    public static object SystemRow(string asid, string odsCode, params string[] interactions) => new
    {
        asid,
        odsCode,
        partyKey = $"{odsCode}-829999",
        manufacturer = Seeded.Supplier,
        productName = "Test System",
        interactions = interactions.Length == 0 ? [Seeded.Interaction] : interactions,
    };

    public static object EndpointRow(string odsCode, string partyKey, string address, params string[] interactions) => new
    {
        odsCode,
        partyKey,
        kind = "cma",
        roots = new[] { new { address, interactions } },
    };

    public static object OrganisationRow(string odsCode, params object[] sites) => new
    {
        odsCode,
        name = "Test Surgery",
        kind = "gp-practice",
        roles = new[] { "RO177", "RO76" },
        address = new { lines = new[] { "1 Test Street" }, city = "Testham", postalCode = "ZZ9 9ZZ" },
        sites,
    };

    public static async Task PutSystemAsync(this HttpClient client, string asid, string odsCode, params string[] interactions)
    {
        var response = await client.PutAsJsonAsync($"/_sandbox/systems/{asid}", SystemRow(asid, odsCode, interactions));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public static async Task PostEndpointAsync(this HttpClient client, string odsCode, string partyKey, string address, params string[] interactions)
    {
        var response = await client.PostAsJsonAsync("/_sandbox/endpoints", EndpointRow(odsCode, partyKey, address, interactions));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public static async Task PutOrganisationAsync(this HttpClient client, string odsCode, params object[] sites)
    {
        var response = await client.PutAsJsonAsync($"/_sandbox/organisations/{odsCode}", OrganisationRow(odsCode, sites));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
