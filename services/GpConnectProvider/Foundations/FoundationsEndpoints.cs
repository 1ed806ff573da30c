using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Visits;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Foundations.Registration;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Foundations;

/// <summary>Foundations 1.2: who the patients are, who sees them and where, and registering a patient for a while.</summary>
internal static class FoundationsEndpoints
{
    private const string Tag = "Foundations";

    public static RouteGroupBuilder MapFoundations(this RouteGroupBuilder root)
    {
        var routes = root.MapGroup("").WithTags(Tag);
        routes.MapGet("/Patient", FindPatientAsync).WithName("FindPatient").WithSummary("Find a patient by NHS number");
        routes.MapGet("/Patient/{id}", ReadPatientAsync).WithName("ReadPatient").WithSummary("Read a patient");
        routes.MapPost("/Patient/$gpc.registerpatient", RegisterPatientAsync).WithName("RegisterPatient").WithSummary("Register a patient temporarily");
        routes.MapGet("/Practitioner", FindPractitioner).WithName("FindPractitioner").WithSummary("Find a practitioner by SDS user ID");
        routes.MapGet("/Practitioner/{id}", ReadPractitioner).WithName("ReadPractitioner").WithSummary("Read a practitioner");
        routes.MapGet("/Organization", FindOrganisation).WithName("FindOrganization").WithSummary("Find an organisation by ODS code");
        routes.MapGet("/Organization/{id}", ReadOrganisation).WithName("ReadOrganization").WithSummary("Read an organisation");
        routes.MapGet("/Location/{id}", ReadLocation).WithName("ReadLocation").WithSummary("Read a location");

        return root;
    }

    private static async Task<FhirResult> FindPatientAsync(
        HttpContext context, Reception reception, ActivePatients patients, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var found = await patients.FindAsync(call, IdentifierQuery.NhsNumberOf(context.Request.QueryString), cancellationToken);

        return FhirResults.Resource(Searchset.Of(context.Request, found is null ? [] : [PatientResource.From(found)]));
    }

    private static async Task<FhirResult> ReadPatientAsync(
        HttpContext context, string id, Reception reception, ActivePatients patients, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        return Versioned.Read(context.Request, PatientResource.From(await patients.ReadAsync(call, id, cancellationToken)));
    }

    private static async Task<FhirResult> RegisterPatientAsync(
        HttpContext context, Reception reception, PatientRegistration registration, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var asked = RegisterPatientRequest.Parse(await RequestBody.ReadAsync(context, cancellationToken));

        var registered = await registration.RegisterAsync(call, asked, cancellationToken);
        return FhirResults.Resource(Searchset.Of(context.Request, [PatientResource.From(registered)]));
    }

    private static FhirResult FindPractitioner(HttpContext context, Reception reception)
    {
        var call = reception.Admit(context);
        var found = call.Store.View.FindPractitioner(IdentifierQuery.ValueOf(context.Request.QueryString, SdsUserId.System));

        return FhirResults.Resource(Searchset.Of(context.Request, found is null ? [] : [PractitionerResource.From(found)]));
    }

    private static FhirResult ReadPractitioner(HttpContext context, string id, Reception reception)
    {
        var call = reception.Admit(context);
        var person = call.Store.View.FindPractitioner(id) ?? throw SearchRefusals.NoPractitioner(id);

        return Versioned.Read(context.Request, PractitionerResource.From(person));
    }

    // Consumers of version 0 still send the identifier system of DSTU2.
    private static FhirResult FindOrganisation(HttpContext context, Reception reception)
    {
        var call = reception.Admit(context);
        var value = IdentifierQuery.ValueOf(context.Request.QueryString, OdsCode.System, OdsCode.Dstu2System);
        var found = OdsCode.TryParse(value, out var odsCode) ? call.Store.View.FindOrganisation(odsCode) : null;

        return FhirResults.Resource(Searchset.Of(context.Request, found is null ? [] : [OrganizationResource.From(found)]));
    }

    private static FhirResult ReadOrganisation(HttpContext context, string id, Reception reception)
    {
        var call = reception.Admit(context);
        var organisation = OdsCode.TryParse(id, out var odsCode) ? call.Store.View.FindOrganisation(odsCode) : null;

        return Versioned.Read(context.Request, OrganizationResource.From(organisation ?? throw SearchRefusals.NoOrganisation(id)));
    }

    private static FhirResult ReadLocation(HttpContext context, string id, Reception reception)
    {
        var call = reception.Admit(context);
        if (id == VisitLocation.Id)
        {
            return Versioned.Read(context.Request, VisitLocation.Of(call.Practice));
        }

        var place = OdsCode.TryParse(id, out var siteCode) ? call.Store.View.FindPlace(siteCode) : null;

        return Versioned.Read(context.Request, LocationResource.From(place ?? throw SearchRefusals.NoLocation(id)));
    }
}
