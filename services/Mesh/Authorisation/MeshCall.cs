using SpineSandbox.Mesh.Http;
using SpineSandbox.Mesh.Mailboxes;
using Generation = SpineSandbox.Sandbox.Store.StoreGeneration<SpineSandbox.Mesh.MeshContext, SpineSandbox.Mesh.MeshView>;

namespace SpineSandbox.Mesh.Authorisation;

/// <summary>One request of an authorised mailbox.</summary>
/// <param name="Generation">The store as it was when the request began.</param>
internal sealed record MeshCall(Mailbox Mailbox, ApiVersion Version, Generation Generation, TokenUse Token)
{
    public bool IsV1 => Version == ApiVersion.V1;

    public MeshView View => Generation.View;

    /// <summary>A look into the store, on the hot paths.</summary>
    public ValueTask<Readers.Lease> ReadAsync() => View.Readers.TakeAsync(Generation);

    /// <summary>How the handlers get theirs.</summary>
    public static ValueTask<MeshCall?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<MeshCall>());
}
