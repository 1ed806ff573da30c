using SpineSandbox.Fhir;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>One FHIR server of a practice: what stands in its URL after the ODS code, and which products answer there.</summary>
internal sealed record ServiceRoot(string Path, GpConnectRelease Release, params GpConnectProduct[] Products)
{
    public static readonly ServiceRoot AccessRecordHtml =
        new("/DSTU2/1", GpConnectRelease.Dstu2, GpConnectProduct.AccessRecordHtml);

    public static readonly ServiceRoot Foundations =
        new("/STU3/1/gpconnect/fhir", GpConnectRelease.Stu3, GpConnectProduct.Foundations, GpConnectProduct.Appointments);

    public static readonly ServiceRoot AccessRecordStructured =
        new("/STU3/1/gpconnect/structured/fhir", GpConnectRelease.Stu3, GpConnectProduct.AccessRecordStructured);

    public static readonly ServiceRoot AccessDocument =
        new("/STU3/1/gpconnect/documents/fhir", GpConnectRelease.Stu3, GpConnectProduct.AccessDocument);

    /// <summary>What can be asked for here.</summary>
    public IEnumerable<GpConnectInteraction> Interactions => GpConnectInteractions.All.Where(row => Products.Contains(row.Product));

    public FhirVersion FhirVersion => Release == GpConnectRelease.Dstu2 ? FhirVersion.Dstu2 : FhirVersion.Stu3;

    /// <summary>GP Connect knows the names of one FHIR release only, lets the body's format decide, and answers 415.</summary>
    public NegotiationOptions Negotiation => (Release == GpConnectRelease.Dstu2 ? NegotiationOptions.Legacy : new NegotiationOptions()) with
    {
        OwnNamesOnly = true,
        FollowsContentType = true,
        UnacceptableStatus = StatusCodes.Status415UnsupportedMediaType,
    };
}
