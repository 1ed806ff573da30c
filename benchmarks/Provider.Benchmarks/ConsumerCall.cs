using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>What a consumer asks of a practice.</summary>
/// <param name="Target">What stands behind the practice's code: service root, path and query.</param>
/// <param name="Interaction">The interaction ID.</param>
/// <param name="Scope">The scope that the interaction needs.</param>
/// <param name="Patient">Whom it is about; null where it is about nobody.</param>
/// <param name="Body">Null for a GET.</param>
internal sealed record ConsumerCall(
    OdsCode Practice, string Target, string Interaction, string Scope, NhsNumber? Patient = null, JsonObject? Body = null);
