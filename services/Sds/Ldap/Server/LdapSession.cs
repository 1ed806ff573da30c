using System.Formats.Asn1;
using System.Text;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Protocol;

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>Does the operations of one connection that are no search.</summary>
internal sealed class LdapSession(ResponseWriter responses, SdsOptions options)
{
    private static readonly Asn1Tag Simple = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag RequestName = new(TagClass.ContextSpecific, 0);

    /// <summary>The name that the client has bound as; empty for an anonymous one.</summary>
    public string BoundName { get; private set; } = "";

    /// <summary>Answers an operation; searches and what is never answered are not for here.</summary>
    public void Answer(LdapMessage message)
    {
        switch (message.Operation)
        {
            case Operation.BindRequest:
                responses.WriteResult(message.Id, Operation.BindResponse, Bind(message.Read()));
                break;
            case Operation.ExtendedRequest:
                AnswerExtended(message);
                break;
            default:
                throw new LdapException(ResultCode.UnwillingToPerform, "the directory can only be searched; to change it, use the sandbox's own API");
        }
    }

    // Whatever a bind ends with, the client is nobody until it succeeds.
    private LdapResult Bind(AsnReader request)
    {
        BoundName = "";
        if (!request.TryReadInt32(out var version) || version != 3)
        {
            return new LdapResult(ResultCode.ProtocolError, Diagnostics: "requested protocol version not supported");
        }

        var name = Text.Read(request);
        if (!request.PeekTag().HasSameClassAndValue(Simple))
        {
            return new LdapResult(ResultCode.AuthMethodNotSupported, Diagnostics: "only simple binds are supported");
        }

        var password = request.ReadOctetString(Simple);
        return !DistinguishedName.TryParse(name, out var parsed)
            ? new LdapResult(ResultCode.InvalidDnSyntax, Diagnostics: "invalid DN")
            : Authenticate(parsed, name, password);
    }

    private LdapResult Authenticate(DistinguishedName parsed, string name, byte[] password)
    {
        if (password.Length == 0)
        {
            return parsed.Normalized.Length == 0
                ? LdapResult.Success
                : new LdapResult(ResultCode.UnwillingToPerform, Diagnostics: "unauthenticated bind (DN with no password) disallowed");
        }

        if (parsed.Normalized != DistinguishedName.Parse(options.LdapBindDn).Normalized || Encoding.UTF8.GetString(password) != options.LdapBindPassword)
        {
            return new LdapResult(ResultCode.InvalidCredentials);
        }

        BoundName = name;
        return LdapResult.Success;
    }

    private void AnswerExtended(LdapMessage message)
    {
        if (Text.Read(message.Read(), RequestName) != ExtendedOperations.WhoAmI)
        {
            responses.WriteExtended(message.Id, new LdapResult(ResultCode.ProtocolError, Diagnostics: "unsupported extended operation"));
            return;
        }

        responses.WriteExtended(message.Id, LdapResult.Success, value: Text.Encode(BoundName.Length == 0 ? "" : $"dn:{BoundName}"));
    }
}
