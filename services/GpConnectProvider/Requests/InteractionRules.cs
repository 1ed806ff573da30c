using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>The interaction ID against verb and path, and what an interaction asks of the token.</summary>
internal static class InteractionRules
{
    private const string MetadataPath = "/metadata";

    /// <param name="request">The request, for verb and header.</param>
    /// <param name="root">The service root that the request came to.</param>
    /// <param name="path">What follows the service root.</param>
    public static GpConnectInteraction Check(HttpRequest request, ServiceRoot root, string path)
    {
        var header = request.Headers[SspHeaders.InteractionId].ToString();
        if (!InteractionId.TryParse(header, out var id) || GpConnectInteractions.Find(id) is not { } interaction)
        {
            throw RequestRefusals.UnknownInteraction(header);
        }

        if (interaction.Verb != request.Method)
        {
            throw RequestRefusals.WrongVerb(interaction);
        }

        if (!root.Products.Contains(interaction.Product) || ResourceOf(interaction.Path) != ResourceOf(path))
        {
            throw RequestRefusals.WrongResource(interaction);
        }

        return IsAt(interaction, path) ? interaction : throw RequestRefusals.WrongOperation(interaction);
    }

    /// <summary>True where the path is the interaction's; <c>{id}</c> stands for any one segment.</summary>
    public static bool IsAt(GpConnectInteraction interaction, string path)
    {
        var wanted = interaction.Path.Split('/');
        var given = path.Split('/');

        return wanted.Length == given.Length && wanted.Zip(given).All(pair => Fits(pair.First, pair.Second));
    }

    public static bool IsMetadata(GpConnectInteraction interaction) => interaction.Path == MetadataPath;

    /// <summary>The <c>requested_scope</c> that the interaction needs; organisation data and free slots are nobody's record.</summary>
    public static string ScopeOf(GpConnectInteraction interaction) => (ResourceOf(interaction.Path), interaction.Verb) switch
    {
        ("Appointment", "POST" or "PUT") => RequestedScope.PatientWrite,
        ("Patient", "POST") when interaction.Path.EndsWith("$gpc.registerpatient", StringComparison.Ordinal) => RequestedScope.PatientWrite,
        ("Patient" or "Appointment" or "Binary", _) => RequestedScope.PatientRead,
        _ => RequestedScope.OrganizationRead,
    };

    /// <summary>The <c>reason_for_request</c> that the interaction needs.</summary>
    public static string ReasonFor(GpConnectInteraction interaction) => interaction.IsMigration ? GpConnectJwt.Migration : GpConnectJwt.DirectCare;

    // An operation begins with a dollar sign, an id never does.
    private static bool Fits(string wanted, string given) =>
        wanted == "{id}" ? given.Length > 0 && given[0] != '$' : wanted == given;

    private static string ResourceOf(string path) => path.Split('/')[1];
}
