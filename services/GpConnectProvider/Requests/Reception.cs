using System.Diagnostics;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>
/// Admits a call or refuses it, in the order in which the demonstrator does: client certificate, practice, Ssp headers, interaction, media types,
/// token, then whether the practice has switched the product off.
/// </summary>
internal sealed class Reception(SandboxStore<RecordContext, PracticeDirectory> store, ClientCertificateRules certificates, TimeProvider clock)
{
    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public ConsumerCall Admit(HttpContext context)
    {
        var request = context.Request;
        var root = context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceRoot>();
        var generation = store.Current;

        certificates.Check(context);
        var practice = FindPractice(request.RouteValues["odsCode"] as string ?? "", generation.View);
        Trace(practice, request);

        var path = PathBelow(root, practice, request);
        SspHeaderRules.Check(request.Headers, practice);
        var interaction = InteractionRules.Check(request, root, path);
        MediaTypeRules.Check(request, root.Negotiation);

        var expected = new JwtExpectations(root.Release, InteractionRules.ScopeOf(interaction), clock.GetUtcNow())
        {
            Reason = InteractionRules.ReasonFor(interaction),
        };
        if (!GpConnectJwtReader.TryAccept(request.Headers.Authorization, expected, out var claims, out var fault))
        {
            throw RequestRefusals.BadToken(fault);
        }

        EnsureEnabled(practice, interaction);

        return new ConsumerCall(generation, practice, interaction, claims);
    }

    private static Practice FindPractice(string odsCode, PracticeDirectory directory) =>
        OdsCode.TryParse(odsCode, out var code) && directory.Find(code) is { } practice
            ? practice
            : throw RequestRefusals.UnknownPractice(odsCode);

    // Service roots are case-sensitive, which routing is not.
    private static string PathBelow(ServiceRoot root, Practice practice, HttpRequest request)
    {
        var whole = request.Path.Value!;
        var below = $"/{practice.OdsCode}{root.Path}";
        if (!whole.StartsWith(below, StringComparison.Ordinal) || !root.Interactions.Any(row => InteractionRules.IsAt(row, whole[below.Length..])))
        {
            throw RequestRefusals.NotImplemented(request.Method, whole);
        }

        return whole[below.Length..];
    }

    // What is switched off still says what it is; that too is switched off only for the products whose pages say so. A record that
    // moves with its patient is nobody's to withhold.
    private static void EnsureEnabled(Practice practice, GpConnectInteraction interaction)
    {
        if (interaction.IsMigration || (InteractionRules.IsMetadata(interaction) && interaction.Product is not GpConnectProduct.AccessRecordStructured))
        {
            return;
        }

        if (!practice.Enabled)
        {
            throw RequestRefusals.Disabled(practice, product: null);
        }

        if (practice.DisabledProducts.Contains(interaction.Product))
        {
            throw RequestRefusals.Disabled(practice, interaction.Product);
        }
    }

    private static void Trace(Practice practice, HttpRequest request) =>
        Activity.Current?
            .SetTag("ods.code", practice.OdsCode.Value)
            .SetTag("spine.asid.from", request.Headers[SspHeaders.From].ToString())
            .SetTag("spine.asid.to", request.Headers[SspHeaders.To].ToString())
            .SetTag("spine.interaction_id", request.Headers[SspHeaders.InteractionId].ToString());
}
