using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Pds.Access;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Pds.Tests;

/// <summary>PDS on the shipped seed, and the calls that consumers make. Every resource that comes back is checked.</summary>
public class PdsService() : SandboxService<Program>("pds")
{
    public const string Base = "/personal-demographics/FHIR/R4";

    private HttpClient? _client;

    private HttpClient Client => _client ??= CreateClient();

    public Task<PdsAnswer> Get(string path, params (string Name, string? Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Get, Base + path), headers);

    public Task<PdsAnswer> Search(string query) => Get("/Patient?" + query);

    /// <summary>Sends with the headers given; an X-Request-ID is added unless one is named, be it null for none.</summary>
    public async Task<PdsAnswer> Send(HttpRequestMessage request, params (string Name, string? Value)[] headers)
    {
        foreach (var (name, value) in headers.Append(("X-Request-ID", Guid.NewGuid().ToString())).DistinctBy(header => header.Item1))
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await PdsAnswer.Of(await Client.SendAsync(request));
    }

    public Task<PdsAnswer> Post(string path, JsonNode body, params (string Name, string? Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Post, Base + path) { Content = Json(body.ToJsonString(), "application/json") }, headers);

    /// <summary>Reads the patient and sends a patch for the version that came back.</summary>
    public async Task<PdsAnswer> Patch(string nhsNumber, string patches, params (string Name, string? Value)[] headers)
    {
        var version = (await Get($"/Patient/{nhsNumber}")).Header("ETag");
        return await PatchAs(nhsNumber, version, patches, headers);
    }

    public Task<PdsAnswer> PatchAs(string nhsNumber, string? ifMatch, string patches, params (string Name, string? Value)[] headers) =>
        PatchWith(nhsNumber, $$"""{"patches":{{patches}}}""", "application/json-patch+json", [("If-Match", ifMatch), .. headers]);

    public Task<PdsAnswer> PatchWith(string nhsNumber, string body, string? contentType, params (string Name, string? Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Patch, $"{Base}/Patient/{nhsNumber}") { Content = Json(body, contentType) }, headers);

    /// <summary>The Authorization header of a token that the sandbox's API platform issued.</summary>
    /// <param name="subject">The NHS number of a patient, or the roles of a healthcare worker with a plus between.</param>
    internal static (string Name, string? Value) Issued(AccessMode mode, string? subject = null) =>
        ("Authorization", $"Bearer issued-{mode}-{subject}");

    public static StringContent Json(string text, string? mediaType)
    {
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    public Task<HttpResponseMessage> Sandbox(HttpMethod method, string path, string? body = null) =>
        Client.SendAsync(new HttpRequestMessage(method, "/_sandbox" + path)
        {
            Content = body is null ? null : Json(body, "application/json"),
        });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IssuedTokenReader>(Read));
    }

    private static ValueTask<AccessGrant?> Read(string token, CancellationToken cancellationToken) => new(token.Split('-') is ["issued", var mode, var subject]
        ? new AccessGrant(Enum.Parse<AccessMode>(mode), NhsNumber.TryParse(subject, out var number) ? number : null)
        {
            Roles = number == default ? subject.Split('+', StringSplitOptions.RemoveEmptyEntries) : [],
        }
        : null);
}
