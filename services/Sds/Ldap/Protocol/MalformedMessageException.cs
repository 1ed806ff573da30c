namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>Bytes that are no LDAP message; the connection ends, as RFC 4511 §4.1.1 has it.</summary>
internal sealed class MalformedMessageException(string message, Exception? inner = null) : Exception(message, inner);
