using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Ssp.Refusals;

/// <summary>Every refusal that SSP can utter, in the order of its checks. Texts are those published, but for missing headers.</summary>
internal static class SspRefusals
{
    public static SspRefusal MethodNotAllowed(Refusal because) =>
        new(405, "forbidden", "405: Method Not Allowed", because);

    // Not published: the words of Spine's general error list, with the header's name in the place of a value.
    public static SspRefusal HeaderMissing(string name, Refusal because) =>
        new(400, "invalid", $"MISSING_OR_INVALID_HEADER_{name}", because);

    public static SspRefusal Sender(string fromAsid, Refusal because) =>
        new(403, "forbidden", $"ASID_CHECK_FAILED_MESSAGESENDER_{fromAsid}", because);

    public static SspRefusal Receiver(string toAsid, Refusal because) =>
        new(403, "forbidden", $"PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_{toAsid}", because);

    public static SspRefusal NoAgreement(string fromAsid, string toAsid, Refusal because) =>
        new(403, "forbidden", $"FOT_CHECK_FAILED_MESSAGESENDER_{fromAsid}_MESSAGERECEIVER_{toAsid}", because);

    public static SspRefusal OtherEndpoint(MessageHandlingRow registered, string target, Refusal because) =>
        new(400, "invalid", $"ENDPOINT_{registered.Address}_CPAID_{registered.CpaId}_VARIES_FROM_TARGETURL_{target}", because);

    public static SspRefusal UnsupportedMediaType(Refusal because) =>
        new(415, "not-supported", "Unsupported_Media_Type", because);

    public static SspRefusal ProviderUnreachable(string target, Refusal because) =>
        new(502, "transient", $"ERROR_COMMUNICATING_TO_ENDPOINT_URL_{target}", because);

    // The text of a time-out is not published either: that of the other failure to reach the provider.
    public static SspRefusal ProviderTooSlow(string target, Refusal because) =>
        new(504, "transient", $"ERROR_COMMUNICATING_TO_ENDPOINT_URL_{target}", because);
}
