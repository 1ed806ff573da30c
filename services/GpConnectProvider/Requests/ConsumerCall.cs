using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>A call whose address, headers and token have passed.</summary>
/// <param name="Store">The generation of the store that the call works on to its end.</param>
/// <param name="Claims">The claims of the JWT.</param>
internal sealed record ConsumerCall(
    StoreGeneration<RecordContext, PracticeDirectory> Store, Practice Practice, GpConnectInteraction Interaction, JsonObject Claims)
{
    /// <summary>The organisation of the user who asks, as the token names it; null where the code is none.</summary>
    public OdsCode? RequestingOrganisation =>
        OdsCode.TryParse(Claims.Obj("requesting_organization")?.FindIdentifier(OdsCode.System)?.Str("value"), out var odsCode) ? odsCode : null;

    /// <summary>Whether the claim requested_scope has a token beside its first: <c>conf/R</c>.</summary>
    public bool ScopeHas(string token) => Claims.Str("requested_scope")?.Split(' ').Contains(token) == true;
}
