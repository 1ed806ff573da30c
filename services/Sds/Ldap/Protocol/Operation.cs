using System.Formats.Asn1;

namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>The application tags of RFC 4511.</summary>
internal enum Operation
{
    BindRequest = 0,
    BindResponse = 1,
    UnbindRequest = 2,
    SearchRequest = 3,
    SearchResultEntry = 4,
    SearchResultDone = 5,
    ModifyRequest = 6,
    ModifyResponse = 7,
    AddRequest = 8,
    AddResponse = 9,
    DelRequest = 10,
    DelResponse = 11,
    ModifyDnRequest = 12,
    ModifyDnResponse = 13,
    CompareRequest = 14,
    CompareResponse = 15,
    AbandonRequest = 16,
    ExtendedRequest = 23,
    ExtendedResponse = 24,
}

/// <summary>Operations as tags on the wire.</summary>
internal static class OperationTags
{
    public static Asn1Tag Tag(this Operation operation) => new(
        TagClass.Application,
        (int)operation,
        isConstructed: operation is not (Operation.UnbindRequest or Operation.DelRequest or Operation.AbandonRequest));

    /// <summary>What a refusal of the operation is called; null for those that are never answered.</summary>
    public static Operation? Response(this Operation request) => request switch
    {
        Operation.BindRequest => Operation.BindResponse,
        Operation.SearchRequest => Operation.SearchResultDone,
        Operation.ModifyRequest => Operation.ModifyResponse,
        Operation.AddRequest => Operation.AddResponse,
        Operation.DelRequest => Operation.DelResponse,
        Operation.ModifyDnRequest => Operation.ModifyDnResponse,
        Operation.CompareRequest => Operation.CompareResponse,
        Operation.ExtendedRequest => Operation.ExtendedResponse,
        _ => null,
    };
}
