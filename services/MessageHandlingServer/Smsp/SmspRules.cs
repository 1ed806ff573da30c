using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.MessageHandlingServer.Smsp;

/// <summary>What a message to the SMSP must keep, in the order in which it is looked at, before anybody reads what it asks.</summary>
internal static class SmspRules
{
    /// <exception cref="SmspFaultException">The first rule that does not hold.</exception>
    public static SmspOperation Check(SmspEnvelope message, string soapAction, DateTimeOffset now)
    {
        var action = soapAction.Trim('"');
        if (action.Length > 0 && action != message.Action)
        {
            throw new SmspFaultException(SmspFaultException.InvalidMessage, "The message is not valid", $"SOAPAction is '{action}', WS-Addressing's Action '{message.Action}'");
        }

        if (message.Username is not { Length: > 0 })
        {
            throw new SmspFaultException(SmspFaultException.NotAuthenticated, "The sender is not known", "WS-Security's UsernameToken names nobody");
        }

        if (message.Created is not { } created || message.Expires is not { } expires || created > expires || expires < now)
        {
            throw new SmspFaultException(SmspFaultException.NotAuthenticated, "The sender is not known", "WS-Security's Timestamp is missing, or its time is over");
        }

        var operation = SmspOperation.Find(message.Action)
            ?? throw new SmspFaultException(
                SmspFaultException.UnknownService,
                "There is no such service here",
                $"{message.Action}; there are {string.Join(", ", SmspOperation.All.Select(row => row.Action))}");

        return message.Payload.Name == SmspNames.Hl7 + operation.RequestMessage
            ? operation
            : throw new SmspFaultException(
                SmspFaultException.InvalidMessage, "The message is not valid", $"The payload is {message.Payload.Name.LocalName}, the service takes {operation.RequestMessage}");
    }
}
