using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Access;

/// <summary>
/// Gives out tokens and reads them again. A token carries what it says under a seal, so that nothing is written for it: the platform
/// gets a new one for each call. The seal is this process's own.
/// </summary>
internal sealed class PatientTokens(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly byte[] _seal = RandomNumberGenerator.GetBytes(32);

    public string Give(OdsCode practice, NhsNumber patient, NhsNumber? actor)
    {
        var says = $"{practice}|{patient}|{actor}|{(clock.GetUtcNow() + Life).ToUnixTimeSeconds()}";

        return $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(says))}.{Base64Url.EncodeToString(SealOf(says))}";
    }

    /// <returns>Null for what was not given out here; a token that has expired is read as any other.</returns>
    public PatientToken? Read(string token)
    {
        if (token.Split('.') is not [var encoded, var seal] || !Base64Url.IsValid(encoded) || !Base64Url.IsValid(seal))
        {
            return null;
        }

        var says = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded));

        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(seal), SealOf(says)) && says.Split('|') is [var practice, var patient, var actor, var until]
            ? new PatientToken(OdsCode.Parse(practice), NhsNumber.Parse(patient), actor.Length == 0 ? null : NhsNumber.Parse(actor), long.Parse(until, null))
            : null;
    }

    public bool IsOver(PatientToken token) => token.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds();

    private byte[] SealOf(string says) => HMACSHA256.HashData(_seal, Encoding.UTF8.GetBytes(says));
}
