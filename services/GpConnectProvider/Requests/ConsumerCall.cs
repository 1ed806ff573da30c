using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>A call whose address, headers and token have passed.</summary>
/// <param name="Store">The generation of the store that the call works on to its end.</param>
/// <param name="Claims">The claims of the JWT.</param>
internal sealed record ConsumerCall(
    StoreGeneration<RecordContext, PracticeDirectory> Store, Practice Practice, GpConnectInteraction Interaction, JsonObject Claims);
