namespace SpineSandbox.Load;

/// <summary>What clients ask, over and over: each in turn, every client beginning at another place.</summary>
/// <param name="Requests">Whole requests as they go over the wire.</param>
/// <param name="NewReader">Makes the reader of the answers on one connection.</param>
public sealed record Question(IReadOnlyList<byte[]> Requests, Func<AnswerReader> NewReader)
{
    /// <summary>Requests over HTTP/1.1.</summary>
    public static Question Http(IReadOnlyList<byte[]> requests) => new(requests, () => new HttpAnswerReader());

    /// <summary>LDAP searches that find something.</summary>
    public static Question Ldap(IReadOnlyList<byte[]> requests) => new(requests, () => new LdapAnswerReader());
}
