using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>Access Record HTML 0.7.4: one section of a patient's record, as a page.</summary>
internal static class AccessRecordHtmlEndpoints
{
    public static RouteGroupBuilder MapAccessRecordHtml(this RouteGroupBuilder root)
    {
        root.WithTags("Access Record HTML");
        root.MapGet("/metadata", Metadata).WithName("GetConformance").WithSummary("What this server can do");
        root.MapPost("/Patient/$gpc.getcarerecord", GetCareRecordAsync).WithName("GetCareRecord").WithSummary("Get one section of a patient's record");

        return root;
    }

    private static FhirResult Metadata(HttpContext context, Reception reception)
    {
        reception.Admit(context);
        return FhirResults.Resource(ConformanceResource.Create());
    }

    private static async Task<FhirResult> GetCareRecordAsync(
        HttpContext context, Reception reception, RecordSections sections, CareRecord careRecord, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var asked = CareRecordRequest.Parse(await RequestBody.ReadAsync(context, cancellationToken), sections);
        EnsureTokenNames(asked.NhsNumber, call.Claims);

        var document = await careRecord.ReadAsync(call, asked, cancellationToken);
        return FhirResults.Resource(document.ToBundle());
    }

    private static void EnsureTokenNames(NhsNumber nhsNumber, JsonObject claims)
    {
        var claimed = claims.Obj("requested_record")?.FindIdentifier(NhsNumber.Dstu2System)?.Str("value");
        if (claimed != nhsNumber.Value)
        {
            throw ParameterRefusals.OtherPatientInToken();
        }
    }
}
