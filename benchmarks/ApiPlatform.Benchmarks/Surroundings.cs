using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Load;

namespace SpineSandbox.ApiPlatform.Benchmarks;

/// <summary>The platform and PDS behind it, each a process of its own, and what clients ask them.</summary>
internal sealed class Surroundings : IDisposable
{
    /// <summary>What an answer with a token has at least.</summary>
    public const int LeastTokenBytes = 100;

    private const string ApiKey = "sandbox-test-application";
    private const string Path = "/personal-demographics/FHIR/R4/Patient/9996110028";

    /// <summary>About what is to be expected, so that a round of tokens lasts as long as one of reads.</summary>
    public const int TokensASecond = 1_500;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-benchmark-");
    private readonly RSA _key = RSA.Create();
    private string _kid = "";

    public Server Pds { get; private set; } = null!;

    public Server Platform { get; private set; } = null!;

    public int PdsPort { get; } = Server.FreePort();

    /// <summary>A proxy that does nothing but pass on.</summary>
    public Server Yarp { get; private set; } = null!;

    public int PlatformPort { get; } = Server.FreePort();

    public int YarpPort { get; } = Server.FreePort();

    /// <summary>An access token of an application.</summary>
    public string Token { get; private set; } = "";

    public static async Task<Surroundings> StartAsync()
    {
        var all = new Surroundings();
        all.Pds = await all.StartServiceAsync("Pds", "pds", all.PdsPort);
        all.Platform = await all.StartServiceAsync("ApiPlatform", "api-platform", all.PlatformPort, ("DOTNET_GCgen0size", "0x2000000"));
        all.Yarp = await Server.StartAsync(
            new ProcessStartInfo("dotnet", [typeof(Surroundings).Assembly.Location, "yarp", $"{all.YarpPort}", $"http://localhost:{all.PdsPort}"]), all.YarpPort);
        await all.GetTokenAsync();

        return all;
    }

    public static Question Read(string? token) => Question.Http([Encoding.ASCII.GetBytes(
        $"GET {Path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/fhir+json\r\nX-Request-ID: 60e0b220-8136-4ca5-ae46-1d97ef59d068\r\n"
        + (token is null ? "" : $"Authorization: Bearer {token}\r\n") + "\r\n")]);

    public Question Tokens(int count) => Question.Http([.. Enumerable.Range(0, count).AsParallel().Select(_ => Post(TokenForm()))]);

    public void Dispose()
    {
        Yarp.Dispose();
        Platform.Dispose();
        Pds.Dispose();
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task GetTokenAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{PlatformPort}") };
        using var made = await http.PostAsync(new Uri($"/_sandbox/applications/{ApiKey}/keys", UriKind.Relative), null);
        var pair = (await made.Content.ReadFromJsonAsync<JsonObject>())!;
        _kid = (string)pair["kid"]!;
        _key.ImportFromPem((string)pair["privateKey"]!);

        using var form = new StringContent(TokenForm(), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(new Uri("/oauth2/token", UriKind.Relative), form);
        Token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    private string TokenForm()
    {
        var header = new JsonObject { ["alg"] = "RS512", ["typ"] = "JWT", ["kid"] = _kid };
        var claims = new JsonObject
        {
            ["iss"] = ApiKey,
            ["sub"] = ApiKey,
            ["aud"] = $"http://localhost:{PlatformPort}/oauth2/token",
            ["jti"] = Guid.NewGuid().ToString(),
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var signature = Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1));

        return "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
            + $"&client_assertion={signed}.{signature}";
    }

    private byte[] Post(string form) => Encoding.ASCII.GetBytes(
        $"POST /oauth2/token HTTP/1.1\r\nHost: localhost:{PlatformPort}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private Task<Server> StartServiceAsync(string project, string name, int port, params (string Name, string Value)[] own) => Server.StartServiceAsync(project, port, new Dictionary<string, string>(own.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)))
    {
        ["DOTNET_EnableWriteXorExecute"] = "0", // As AppHost has it.
        ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
        ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
        ["Sandbox__Name"] = name,
        ["Sandbox__DataDirectory"] = _folder.CreateSubdirectory(name).FullName,
        ["Sandbox__Persist"] = "false",
        ["services__pds__http__0"] = $"http://localhost:{PdsPort}",
        ["services__api-platform__http__0"] = $"http://localhost:{PlatformPort}",
        ["ApiPlatform__Gateway__Limits__personal-demographics-service__PerMinute"] = "1000000000",
        ["ApiPlatform__Gateway__Limits__personal-demographics-service__PerSecond"] = "1000000000",
    });
}
