using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Booking;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments;

/// <summary>Appointment Management 1.2: free slots; book, read, list, amend and cancel appointments.</summary>
internal static class AppointmentEndpoints
{
    public static RouteGroupBuilder MapAppointments(this RouteGroupBuilder root)
    {
        var routes = root.MapGroup("").WithTags("Appointment Management");
        routes.MapGet("/Slot", SearchSlotsAsync).WithName("SearchSlots").WithSummary("Search for free slots");
        routes.MapPost("/Appointment", BookAsync).WithName("BookAppointment").WithSummary("Book an appointment");
        routes.MapGet("/Appointment/{id}", ReadAsync).WithName("ReadAppointment").WithSummary("Read an appointment");
        routes.MapPut("/Appointment/{id}", ChangeAsync).WithName("ChangeAppointment").WithSummary("Amend or cancel an appointment, as the interaction ID says");
        routes.MapGet("/Patient/{id}/Appointment", ListAsync).WithName("ListAppointments").WithSummary("A patient's appointments from today on");

        return root;
    }

    private static async Task<FhirResult> SearchSlotsAsync(HttpContext context, Reception reception, FreeSlots slots, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var query = SlotQuery.Parse(new RawQuery(context.Request.QueryString));

        return FhirResults.Resource(Searchset.Of(context.Request, await slots.SearchAsync(call, query, cancellationToken)));
    }

    private static async Task<IResult> BookAsync(HttpContext context, Reception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var booked = await desk.BookAsync(call, await RequestBody.ReadAsync(context, cancellationToken), cancellationToken);

        return Preferred.Created(context, booked.ToResource());
    }

    private static async Task<FhirResult> ReadAsync(HttpContext context, string id, Reception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        return Versioned.Read(context.Request, (await desk.ReadAsync(call, id, cancellationToken)).ToResource());
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, string id, Reception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var sent = await RequestBody.ReadAsync(context, cancellationToken);
        var changed = await desk.ChangeAsync(call, id, context.Request.Headers.IfMatch, sent, cancellationToken);

        return Preferred.Updated(context, changed.ToResource());
    }

    private static async Task<FhirResult> ListAsync(HttpContext context, string id, Reception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var found = await desk.ListAsync(call, id, new RawQuery(context.Request.QueryString), cancellationToken);

        return FhirResults.Resource(Searchset.Of(context.Request, found.Select(appointment => appointment.ToResource())));
    }
}
