using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Booking;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Appointments;

/// <summary>Appointment Management for patients: free slots; book, list, read and cancel one's own.</summary>
internal static class PatientAppointmentEndpoints
{
    private const string Search = "fhir:rest:search:slot-1";
    private const string Read = "fhir:rest:read:appointment-1";
    private const string Book = "fhir:rest:create:appointment-1";
    private const string Cancel = "fhir:rest:cancel:appointment-1";
    private const string List = "fhir:rest:search:patient_appointments-1";

    public static RouteGroupBuilder MapPatientAppointments(this RouteGroupBuilder root)
    {
        root.MapGet("/Slot", SearchSlotsAsync).WithName("SearchSlotsForOneself").WithSummary("Free slots");
        root.MapPost("/Appointment", BookAsync).WithName("BookForOneself").WithSummary("Book an appointment");
        root.MapGet("/Patient/{nhsNumber}/Appointment", ListAsync).WithName("ListOwnAppointments").WithSummary("One's appointments from today on");
        root.MapGet("/Appointment/{id}", ReadAsync).WithName("ReadOwnAppointment").WithSummary("Read an appointment");
        root.MapPut("/Appointment/{id}", CancelAsync).WithName("CancelOwnAppointment").WithSummary("Cancel an appointment");

        return root;
    }

    private static async Task<FhirResult> SearchSlotsAsync(
        HttpContext context, PatientReception reception, FreeSlots slots, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureAppointments(ActionLevel.View);
        var query = SlotQuery.Parse(new RawQuery(context.Request.QueryString));

        return FhirResults.Resource(Searchset.Of(context.Request, await slots.SearchAsync(call.As(Search), query, cancellationToken)).NamedAfter(context.Request));
    }

    private static async Task<FhirResult> BookAsync(
        HttpContext context, PatientReception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureAppointments(ActionLevel.Manage);
        var body = OwnAppointment.FromPatient(await RequestBody.ReadAsync(context, cancellationToken), call);
        var booked = OwnAppointment.ForPatient((await desk.BookAsync(call.As(Book), body, cancellationToken)).ToResource(), call);

        return FhirResults.Created(booked, $"Appointment/{booked.Str("id")}");
    }

    private static async Task<FhirResult> ListAsync(
        HttpContext context, string nhsNumber, PatientReception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureIsPatient(nhsNumber);
        call.EnsureAppointments(ActionLevel.View);
        var query = new RawQuery(context.Request.QueryString);
        var status = query.Values("status") is [var wanted, ..] ? wanted : null;
        var appointments = await desk.ListAsync(call.As(List), $"{call.Patient.Id}", query, cancellationToken);

        return FhirResults.Resource(Searchset.Of(
            context.Request,
            appointments.Where(appointment => status is null || appointment.Status == status).Select(appointment => OwnAppointment.ForPatient(appointment.ToResource(), call))).NamedAfter(context.Request));
    }

    private static async Task<FhirResult> ReadAsync(
        HttpContext context, string id, PatientReception reception, AppointmentDesk desk, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureAppointments(ActionLevel.View);
        var appointment = OwnAppointment.EnsureOwn(await desk.ReadAsync(call.As(Read), id, cancellationToken), call);

        return FhirResults.Resource(OwnAppointment.ForPatient(appointment.ToResource(), call));
    }

    private static async Task<FhirResult> CancelAsync(
        HttpContext context, string id, PatientReception reception, AppointmentDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureAppointments(ActionLevel.Manage);
        var held = OwnAppointment.EnsureOwn(await desk.ReadAsync(call.As(Read), id, cancellationToken), call);
        OwnAppointment.EnsureCanBeCancelled(held, clock.GetUtcNow());
        var body = OwnAppointment.FromPatient(await RequestBody.ReadAsync(context, cancellationToken), call);
        var cancelled = await desk.ChangeAsync(call.As(Cancel), id, context.Request.Headers.IfMatch, body, cancellationToken);

        return FhirResults.Resource(OwnAppointment.ForPatient(cancelled.ToResource(), call));
    }
}
