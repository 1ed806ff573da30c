using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Http;

namespace SpineSandbox.Pds.Updates;

/// <summary>An update as it was asked for, its headers checked; what its body says is read when the patient is known to exist.</summary>
/// <param name="Version">The version that the update was made for.</param>
/// <param name="SyncWait">How long the caller waits for the update.</param>
internal sealed partial record PatchRequest(NhsNumber NhsNumber, int Version, string RequestId, TimeSpan SyncWait, byte[] Body)
{
    public const string MediaType = "application/json-patch+json";

    /// <summary>The same for a request and its repetition, and for no other.</summary>
    public string Fingerprint { get; } = Convert.ToHexString(
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{RequestId.ToUpperInvariant()}|{NhsNumber}|{Version}|"), .. Body]));

    private const int MostOperations = 500;
    private const string SyncWaitHeader = "X-Sync-Wait";
    private const double LeastSyncWait = 0.25;
    private const double MostSyncWait = 29;
    private const double DefaultSyncWait = 10;

    /// <exception cref="PdsException">A header is missing or wrong.</exception>
    public static async Task<PatchRequest> ReadAsync(HttpRequest request, NhsNumber number, CancellationToken cancellationToken)
    {
        var version = VersionIn(request.Headers.IfMatch.ToString());
        if (!HasMediaType(request.ContentType))
        {
            throw new PdsException(PdsErrors.UnsupportedService($"An update has Content-Type {MediaType}."));
        }

        var requestId = RequestIds.Require(request);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);

        return new PatchRequest(number, version, requestId, SyncWaitIn(request.Headers[SyncWaitHeader].ToString()), body.ToArray());
    }

    /// <summary>The operations of <c>patches</c>.</summary>
    /// <exception cref="PdsException">There are none, or one is not well-formed.</exception>
    public IReadOnlyList<JsonPatchOperation> Operations()
    {
        if (Parse()["patches"] is not JsonArray { Count: > 0 } patches)
        {
            throw new PdsException(ChangeErrors.InvalidUpdate("No patches found"));
        }

        return patches.Count <= MostOperations
            ? [.. patches.Select(PatchOperations.Read)]
            : throw new PdsException(ChangeErrors.InvalidUpdate($"more than {MostOperations} patches"));
    }

    private JsonObject Parse()
    {
        try
        {
            return FhirJson.Parse(Body);
        }
        catch (FhirFormatException)
        {
            throw new PdsException(ChangeErrors.InvalidUpdate("the body is not a JSON object"));
        }
    }

    private static int VersionIn(string ifMatch)
    {
        var match = WeakTag().Match(ifMatch);
        return match.Success && int.TryParse(match.Groups["version"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new PdsException(ChangeErrors.MissingIfMatch());
    }

    private static bool HasMediaType(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    // Outside of what PDS honours, the header counts for nothing.
    private static TimeSpan SyncWaitIn(string seconds) =>
        TimeSpan.FromSeconds(
            double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wait) && wait is >= LeastSyncWait and <= MostSyncWait
                ? wait
                : DefaultSyncWait);

    [GeneratedRegex(@"\AW/""(?<version>\d{1,9})""\z", RegexOptions.ExplicitCapture)]
    private static partial Regex WeakTag();
}
