using SpineSandbox.MeshClient.Configuration;

namespace SpineSandbox.MeshClient.Mesh;

/// <summary>The tokens of one mailbox: one nonce for the life of the process, counted up for each request.</summary>
internal sealed class MeshTokens(MailboxAccount account, TimeProvider clock)
{
    private readonly Guid _nonce = Guid.NewGuid();
    private long _count = -1;

    public NhsMeshToken Next()
    {
        var secret = account.Secret();

        return NhsMeshToken.Create(
            account.Id, secret.Password, secret.SharedKey, _nonce, Interlocked.Increment(ref _count), clock.GetUtcNow());
    }
}
