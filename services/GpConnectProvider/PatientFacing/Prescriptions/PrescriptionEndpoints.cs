using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>Prescriptions for patients, in R4: the medication, and orders of it as Tasks.</summary>
internal static class PrescriptionEndpoints
{
    public static RouteGroupBuilder MapPrescriptions(this RouteGroupBuilder root)
    {
        root.MapGet("/Patient/{nhsNumber}/MedicationRequest", SearchAsync).WithName("SearchOwnMedication").WithSummary("The medication: plans and orders");
        root.MapGet("/MedicationRequest/{id}", ReadAsync).WithName("ReadOwnMedication").WithSummary("One plan or order");
        root.MapPost("/Task", OrderAsync).WithName("OrderPrescription").WithSummary("Order a prescription");
        root.MapGet("/Task", OrdersAsync).WithName("SearchOwnOrders").WithSummary("The orders that were made");
        root.MapPatch("/Task", CancelAsync).WithName("CancelOwnOrder").WithSummary("Cancel an order");

        return root;
    }

    private static async Task<FhirResult> SearchAsync(
        HttpContext context, string nhsNumber, PatientReception reception, TimeProvider clock, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, reception, ActionLevel.View, cancellationToken);
        call.EnsureIsPatient(nhsNumber);
        var query = new PrescriptionQuery(new RawQuery(context.Request.QueryString), "authoredon", "intent", "status", "identifier");
        var found = Resources(await PrescriptionDesk.MedicationAsync(call, cancellationToken), call, clock.Today()).Where(query.Matches);

        return FhirResults.Resource(Searchset(context.Request, found));
    }

    private static async Task<FhirResult> ReadAsync(
        HttpContext context, string id, PatientReception reception, TimeProvider clock, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, reception, ActionLevel.View, cancellationToken);
        var found = Resources(await PrescriptionDesk.MedicationAsync(call, cancellationToken), call, clock.Today()).FirstOrDefault(resource => resource.Str("id") == id);

        return FhirResults.Resource(found ?? throw PatientFacingRefusals.NotFound($"MedicationRequest/{id}"));
    }

    private static async Task<FhirResult> OrderAsync(
        HttpContext context, PatientReception reception, PrescriptionDesk desk, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, reception, ActionLevel.Manage, cancellationToken);
        var asked = OrderRequest.Parse(await RequestBody.ReadAsync(context, cancellationToken), call);
        var order = await desk.OrderAsync(call, asked, cancellationToken);

        return FhirResults.Created(TaskResource.From(order, call), $"Task/{order.Id}");
    }

    private static async Task<FhirResult> OrdersAsync(
        HttpContext context, PatientReception reception, TimeProvider clock, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, reception, ActionLevel.View, cancellationToken);
        var query = new RawQuery(context.Request.QueryString);
        if (query.Values("patient") is not [var patient])
        {
            throw PatientFacingRefusals.BadParameter("patient", "It is sent, once.");
        }

        call.EnsureIsPatient(patient.Split('|', '/').Last());
        var narrowed = new PrescriptionQuery(query, "authored-on", "status", "id");
        var orders = (await PrescriptionDesk.OrdersAsync(call, cancellationToken)).Where(order => narrowed.Matches(TaskResource.From(order, call))).ToList();
        var medication = await PrescriptionDesk.MedicationAsync(call, cancellationToken);
        var plans = query.Values("_include").Contains("Task:focus:MedicationRequest")
            ? medication.Where(row => orders.Exists(order => order.MedicationId == row.Id)).Select(row => MedicationRequestResource.Plan(row, call, clock.Today()))
            : [];

        return FhirResults.Resource(Searchset(context.Request, [.. orders.Select(order => TaskResource.From(order, call)), .. plans]));
    }

    // Not in the published specification any more; the proxies still pass it.
    private static async Task<FhirResult> CancelAsync(
        HttpContext context, PatientReception reception, PrescriptionDesk desk, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, reception, ActionLevel.Manage, cancellationToken);
        var body = await RequestBody.ReadAsync(context, cancellationToken);
        if (body.ResourceType() != "Task" || body.Str("id") is not { } id || body.Str("status") != PrescriptionOrder.Cancelled)
        {
            throw PatientFacingRefusals.BadTask("An order is cancelled by its Task, with id and the status cancelled.");
        }

        return FhirResults.Resource(TaskResource.From(await desk.CancelAsync(call, id, cancellationToken), call));
    }

    private static async Task<PatientCall> AdmitAsync(HttpContext context, PatientReception reception, ActionLevel wanted, CancellationToken cancellationToken)
    {
        if (RequestIdentity.Of(context.Request) is null)
        {
            throw PatientFacingRefusals.NoRequestId();
        }

        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsurePrescriptions(wanted);

        return call;
    }

    private static IEnumerable<JsonObject> Resources(IEnumerable<MedicationRow> medication, PatientCall call, DateOnly today) =>
        medication.SelectMany(row => row.Issues.DistinctBy(issued => issued.Day)
            .Select(issued => MedicationRequestResource.Order(row, issued, call, today))
            .Prepend(MedicationRequestResource.Plan(row, call, today)));

    private static JsonObject Searchset(HttpRequest request, IEnumerable<JsonObject> resources)
    {
        var entries = resources.Select(resource => new JsonObject
        {
            ["fullUrl"] = $"urn:uuid:{resource.Str("id")}",
            ["resource"] = resource,
        }).ToList();

        return new JsonObject { ["resourceType"] = "Bundle", ["type"] = "searchset", ["total"] = entries.Count }
            .Set("entry", new JsonArray([.. entries]))
            .NamedAfter(request);
    }
}
