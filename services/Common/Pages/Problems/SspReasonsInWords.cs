namespace SpineSandbox.Pages.Problems;

/// <summary>
/// SSP's reasons in plain English. SSP repeats the HTTP status as its code; what it means stands at the start of its text.
/// </summary>
internal static class SspReasonsInWords
{
    private const string CheckDirectory = "Correct the practice's entries in SDS.";

    private const string TakeCertificate = "Have the system show its own certificate; the console's page Certificates has it.";

    private static readonly (string Beginning, PlainWords Words)[] Rows =
    [
        ("ASID_CHECK_FAILED_MESSAGESENDER", new(
            "This system is not allowed to ask",
            "The ASID that it sends with is not registered in SDS for this kind of request, or not with the host name on its certificate.",
            "Have the system accredited for it, or correct the ASID that it sends.")),
        ("CLIENT_CERTIFICATE_", new(
            "SSP does not know this system by its certificate", "The certificate is missing, out of date, revoked, or of another authority.", TakeCertificate)),
        ("HTTP_REQUEST_SENT_TO_TLS_PORT", new(
            "SSP was called without TLS on its TLS port", "What was sent there was not encrypted.", "Correct SSP's address: https, or the plain port.")),
        ("PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER", new(
            "The practice's system is not registered for this",
            "SDS does not list it for this kind of request.",
            CheckDirectory)),
        ("FOT_CHECK_FAILED", new(
            "There is no data sharing agreement with this practice",
            "SSP lets a request pass only between organisations that have agreed to share.",
            "Have both organisations sign an agreement, then try again.")),
        ("ENDPOINT_", new(
            "The address does not belong to the practice's system",
            "SSP was given another address than the one that SDS holds.",
            "Look the endpoint up in SDS again and use it as it stands there.")),
        ("Unsupported_Media_Type", new(
            "SSP does not accept this kind of content", "The request's media type is none of FHIR's.", "Correct the Content-Type or Accept header.")),
        ("ERROR_COMMUNICATING_TO_ENDPOINT_URL", new(
            "The practice's system cannot be reached",
            "SSP called the address that SDS holds and got no answer.",
            "Try again in a moment. If it stays so, tell the practice's supplier.")),
    ];

    public static PlainWords? Find(string? text) =>
        text is null ? null : Rows.FirstOrDefault(row => text.StartsWith(row.Beginning, StringComparison.Ordinal)).Words;
}
