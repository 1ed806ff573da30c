using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.Mesh.Authorisation;

/// <summary>The token of the request in hand, by what must not be used twice: mailbox, nonce and count.</summary>
internal sealed class TokenUse(NhsMeshToken token)
{
    public UInt128 Key { get; } = KeyOf(token);

    /// <summary>True when it was committed together with what it was used for.</summary>
    public bool IsWritten { get; private set; }

    public void WasWritten() => IsWritten = true;

    // Half of a SHA-256: nobody finds two with the same.
    private static UInt128 KeyOf(NhsMeshToken token)
    {
        var count = token.NonceCount.TrimStart('0');
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{token.MailboxId}:{token.Nonce}:{count}")));
    }
}
