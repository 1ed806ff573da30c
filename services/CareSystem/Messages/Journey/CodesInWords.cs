namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>What a sender is told of a message that did not end well, by the code of MESH or of ITK3, in plain English.</summary>
internal static class CodesInWords
{
    private static readonly Dictionary<string, string> Rows = new()
    {
        ["EPL-150"] = "MESH found more than one mailbox of the patient's practice. Tell the practice.",
        ["EPL-151"] = "MESH found no mailbox for this patient: PDS names no practice, or the practice takes no messages of this kind. Reach the practice another way.",
        ["EPL-152"] = "This is not a valid NHS number. Check it with the patient.",
        ["EPL-153"] = "PDS does not know this NHS number. Check it with the patient.",
        ["EPL-154"] = "Family name or date of birth are not those that PDS has for this NHS number. Trace the patient again.",
        ["12"] = "There is no such mailbox. Check the address.",
        ["14"] = "The practice has not collected the message in time. Reach the practice another way.",
        ["10009"] = "The practice's system could not read the message. Tell the supplier of this system.",
        ["20006"] = "The message's header was not valid. Tell the supplier of this system.",
        ["20007"] = "The practice already has this message.",
        ["20008"] = "The practice already has this document.",
        ["20009"] = "The document in the message was not valid. Tell the supplier of this system.",
        ["20010"] = "The practice has switched this off, or its system cannot do it. Reach the practice another way.",
        ["20014"] = "The newer version could not be processed, so that neither holds. Reach the practice another way.",
        ["20015"] = "The message is too large. Send a smaller document.",
        ["30001"] = "The patient is known there: the message is in the practice's workflow.",
        ["30002"] = "The practice does not know this patient. Trace the patient again to find the present practice.",
        ["30003"] = "The patient is no longer with this practice. Trace the patient again to find the present practice.",
        ["30004"] = "The patient is known there and has recently died; the message is in the practice's workflow.",
        ["20013"] = "The message was read and is valid.",
    };

    public static string Of(string code, string? otherwise) => Rows.GetValueOrDefault(code) ?? otherwise ?? "The code says no more.";
}
