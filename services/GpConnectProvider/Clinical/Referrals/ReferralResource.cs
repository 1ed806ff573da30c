using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Referrals;

/// <summary>A referral to somebody outside the practice (CareConnect-GPC-ReferralRequest-1), with its letter.</summary>
internal static class ReferralResource
{
    private const string BookingReferences = "https://fhir.nhs.uk/Id/UBRN";

    public static JsonObject From(ReferralRow referral, ResourceScope scope) => scope
        .Start("ReferralRequest", "CareConnect-GPC-ReferralRequest-1", referral)
        .Append("identifier", referral.BookingReference is { } reference ? Stu3.Identifier(BookingReferences, reference) : null)
        .Set("status", "unknown")
        .Set("intent", "order")
        .Set("priority", Priority(referral.Priority))
        .Set("subject", scope.Patient())
        .Set("context", scope.Encounter(referral))
        .Set("authoredOn", referral.Date.ToString())
        .Set("requester", new JsonObject
        {
            ["agent"] = scope.Author(referral),
            ["onBehalfOf"] = scope.People.Organisation(scope.Record.Practice.OdsCode),
        })
        .Set("specialty", referral.Specialty is { } specialty ? Coded(specialty) : null)
        .Append("recipient", Recipient(referral, scope))
        .Append("reasonCode", Coded(referral.Code))
        .Set("description", referral.Details)
        .Append("supportingInfo", referral.Document is { } id && scope.Record.Find(id) is { } letter ? scope.LinkTo(letter) : null);

    // Neither host lets the extension for descriptions stand on a referral.
    private static JsonObject Coded(CodeRow code) => CodedTerm.Of(code with { DescriptionId = null }, CodedTerm.DescriptionOfCareConnect);

    private static JsonObject Recipient(ReferralRow referral, ResourceScope scope)
    {
        var recipient = (referral.ToOrganisation, referral.ToService) switch
        {
            ({ } organisation, { } service) => scope.People.Service(organisation, service, scope.Record.Practice.OdsCode),
            ({ } organisation, null) => scope.People.Organisation(organisation),
            _ => new JsonObject(),
        };
        recipient["display"] = referral.To;

        return recipient;
    }

    private static string? Priority(ReferralPriority? priority) => priority switch
    {
        ReferralPriority.Routine => "routine",
        ReferralPriority.Urgent => "urgent",
        ReferralPriority.TwoWeekWait => "asap",
        _ => null,
    };
}
