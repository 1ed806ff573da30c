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
        new("/STU3/1/gpconnect/fhir", GpConnectRelease.Stu3, GpConnectProduct.Foundations, GpConnectProduct.Appointments)
        {
            // GP2GP consumers ask for the record to migrate here, not at the structured root.
            AlsoAnswers = [GpConnectInteractions.MigrateStructuredRecord],
        };

    public static readonly ServiceRoot AccessRecordStructured =
        new("/STU3/1/gpconnect/structured/fhir", GpConnectRelease.Stu3, GpConnectProduct.AccessRecordStructured);

    public static readonly ServiceRoot AccessDocument =
        new("/STU3/1/gpconnect/documents/fhir", GpConnectRelease.Stu3, GpConnectProduct.AccessDocument);

    /// <summary>Interactions of other products that are answered here as well.</summary>
    public IReadOnlyList<InteractionId> AlsoAnswers { get; init; } = [];

    /// <summary>What can be asked for here.</summary>
    public IEnumerable<GpConnectInteraction> Interactions => GpConnectInteractions.All.Where(Answers);

    public bool Answers(GpConnectInteraction interaction) => Products.Contains(interaction.Product) || AlsoAnswers.Contains(interaction.Id);

    /// <summary>The address under which the consumer of a request reached the practice, with this root in the place of the request's.</summary>
    public string AddressFor(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/{request.RouteValues["odsCode"]}{Path}";

    public FhirVersion FhirVersion => Release == GpConnectRelease.Dstu2 ? FhirVersion.Dstu2 : FhirVersion.Stu3;

    /// <summary>GP Connect knows the names of one FHIR release only, lets the body's format decide, and answers 415.</summary>
    public NegotiationOptions Negotiation => (Release == GpConnectRelease.Dstu2 ? NegotiationOptions.Legacy : new NegotiationOptions()) with
    {
        OwnNamesOnly = true,
        FollowsContentType = true,
        UnacceptableStatus = StatusCodes.Status415UnsupportedMediaType,
    };
}
