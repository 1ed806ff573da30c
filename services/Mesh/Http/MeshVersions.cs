using System.Globalization;
using System.Text.RegularExpressions;

namespace SpineSandbox.Mesh.Http;

/// <summary>From an Accept header to the version that it asks for.</summary>
internal static partial class MeshVersions
{
    private const string Vendor = "vnd.mesh";

    /// <summary>Version 1 unless a later one is asked for by name; later than 2 is 2.</summary>
    /// <exception cref="MeshException">400: it names MESH's media type, but no version of it.</exception>
    public static ApiVersion Of(HttpRequest request) => Find(request) ?? throw new MeshException(
        MeshErrors.UnknownApiVersion,
        new Refusal($"Accept names {Vendor} in a form that is none.", null, $"Send Accept: {MeshValues.MediaTypeV2}, or none for version 1."));

    /// <summary>For errors, which must be told in some version.</summary>
    public static ApiVersion OrFirst(HttpRequest request) => Find(request) ?? ApiVersion.V1;

    public static string MediaType(ApiVersion version) => version == ApiVersion.V1 ? "application/json" : MeshValues.MediaTypeV2;

    private static ApiVersion? Find(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (!accept.Contains(Vendor, StringComparison.OrdinalIgnoreCase))
        {
            return ApiVersion.V1;
        }

        var named = accept.Split(';', ',').First(part => part.Contains(Vendor, StringComparison.OrdinalIgnoreCase)).Trim();
        var match = Versioned().Match(named);
        return !match.Success ? null
            : int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) >= 2 ? ApiVersion.V2 : ApiVersion.V1;
    }

    [GeneratedRegex(@"\Aapplication/vnd\.mesh\.v([0-9]{1,4})\+json\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Versioned();
}
