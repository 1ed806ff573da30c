using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.GpConnectProvider.Tests.Calls;

/// <summary>A call to the provider, right in every respect until a test spoils one.</summary>
internal sealed record Call
{
    public const string JsonType = "application/json+fhir";
    public const string XmlType = "application/xml+fhir";

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public string Practice { get; init; } = ShippedSeed.Role("practice.datacentre.1");

    public string Root { get; init; } = "/DSTU2/1";

    public string Path { get; init; } = "/Patient/$gpc.getcarerecord";

    public string NhsNumber { get; init; } = ShippedSeed.Role("patient.plain");

    public string Interaction { get; init; } = GpConnectInteractions.GetCareRecord.Value;

    /// <summary>Headers that are set, or with null taken away.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = new Dictionary<string, string?>();

    public byte[]? Body { get; init; }

    public Action<JsonObject> SpoilToken { get; init; } = _ => { };

    public GpConnectRelease Release => Root.StartsWith("/DSTU2", StringComparison.OrdinalIgnoreCase) ? GpConnectRelease.Dstu2 : GpConnectRelease.Stu3;

    public static Call Section(string code, string? patientRole = null, string? start = null, string? end = null)
    {
        var nhsNumber = ShippedSeed.Role(patientRole ?? "patient.plain");
        return new Call { NhsNumber = nhsNumber, Body = Parameters.Of(nhsNumber, code, start, end).ToBytes() };
    }

    public static Call Metadata(string root = "/DSTU2/1", string interaction = "fhir:rest:read:metadata") => new()
    {
        Method = HttpMethod.Get,
        Root = root,
        Path = "/metadata",
        Interaction = GpConnectInteractions.Prefix + interaction,
    };

    /// <summary>A read or search of Foundations, Appointments, Structured or Documents.</summary>
    public static Call Get(string path, string interaction, string root = "/STU3/1/gpconnect/fhir") => new()
    {
        Method = HttpMethod.Get,
        Root = root,
        Path = path,
        Interaction = GpConnectInteractions.Prefix + interaction,
    };

    /// <summary>A create or an operation of an STU3 product.</summary>
    public static Call Post(string path, string interaction, JsonObject body, string root = "/STU3/1/gpconnect/fhir") =>
        Get(path, interaction, root) with { Method = HttpMethod.Post, Body = body.ToBytes() };

    public static Call Of(JsonObject parameters) => new() { Body = parameters.ToBytes() };

    public Call With(string header, string? value) => this with { Headers = new Dictionary<string, string?>(Headers) { [header] = value } };

    public async Task<Answer> SendAsync(SandboxService<Program> provider)
    {
        using var client = provider.Server.CreateClient(); // The factory's own would be kept in a list that is not for several threads.
        using var request = ToRequest(provider.Clock.GetUtcNow());
        using var response = await client.SendAsync(request);

        return await Answer.ReadAsync(response);
    }

    public HttpRequestMessage ToRequest(DateTimeOffset now)
    {
        var request = new HttpRequestMessage(Method, $"/{Practice}{Root}{Path}");
        if (Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(Body ?? Parameters.Of(NhsNumber, "SUM").ToBytes());
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"{(Release == GpConnectRelease.Dstu2 ? JsonType : "application/fhir+json")};charset=utf-8");
        }

        Set(request, SspHeaders.TraceId, "3b1c0e52-77c6-4f1c-9a30-0a2f3c9d1e11");
        Set(request, SspHeaders.From, ShippedSeed.Role("asid.consumer.single-system"));
        Set(request, SspHeaders.To, AsidOf(Practice));
        Set(request, SspHeaders.InteractionId, Interaction);
        Set(request, "Authorization", Token.Authorization(this, now));
        foreach (var (name, value) in Headers)
        {
            Set(request, name, value);
        }

        return request;
    }

    private static string AsidOf(string practice) => ShippedSeed.Find($"asid.practice.{practice}") ?? "200000000000";

    private static void Set(HttpRequestMessage request, string name, string? value)
    {
        var isContent = name.StartsWith("Content-", StringComparison.Ordinal);
        HttpHeaders headers = isContent ? request.Content!.Headers : request.Headers;
        headers.Remove(name);
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}

internal static class Bodies
{
    public static byte[] ToBytes(this JsonObject resource) => Encoding.UTF8.GetBytes(resource.ToJsonString());
}
