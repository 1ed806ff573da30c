using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Visits;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>Books, reads, lists, amends and cancels. One writer at a time decides who has a slot.</summary>
internal sealed class AppointmentDesk(TimeProvider clock)
{
    private static readonly InteractionId Cancel = InteractionId.Parse(GpConnectInteractions.Prefix + "fhir:rest:cancel:appointment-1");

    /// <exception cref="GpConnectException">The body breaks a rule, or a slot is no longer free.</exception>
    public async Task<Appointment> BookAsync(ConsumerCall call, JsonObject body, CancellationToken cancellationToken)
    {
        var request = BookingRequest.Parse(body, call, clock.GetUtcNow());
        if (await call.Store.FindPatientAsync(call.Practice.OdsCode, request.PatientId, cancellationToken)
            is not { Registration.Status: RegistrationStatus.Active, Sensitive: false } patient)
        {
            throw AppointmentRefusals.NotBookable($"Patient/{request.PatientId} is no active patient of {call.Practice.OdsCode}.");
        }

        return await call.Store.WriteAsync(
            (context, _) => StoreAsync(context, call.Practice.OdsCode, patient.Id, request, cancellationToken), cancellationToken);
    }

    /// <exception cref="GpConnectException">There is none, or it is over.</exception>
    public async Task<Appointment> ReadAsync(ConsumerCall call, string id, CancellationToken cancellationToken)
    {
        await using var context = call.Store.Open();
        var appointment = await FindAsync(context, call.Practice.OdsCode, id, cancellationToken);
        if (appointment.Start < Today.UtcDateTime)
        {
            throw AppointmentRefusals.InThePast(id);
        }

        return appointment;
    }

    /// <summary>All from the first day to the last, whoever booked them, cancelled ones too.</summary>
    /// <exception cref="GpConnectException">The patient is not there, or the period is none.</exception>
    public async Task<IReadOnlyList<Appointment>> ListAsync(ConsumerCall call, string patientId, RawQuery query, CancellationToken cancellationToken)
    {
        var (first, last) = AppointmentPeriod.Parse(query.Values("start"), UkTime.DayOf(clock.GetUtcNow()));
        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, patientId, cancellationToken);
        if (patient is not { Registration.Status: RegistrationStatus.Active, Sensitive: false })
        {
            throw PatientRefusals.NotShared(call.Practice, patientId, new($"{call.Practice.Name} has no such active patient."));
        }

        var from = UkTime.StartOf(first).UtcDateTime;
        var to = UkTime.StartOf(last.AddDays(1)).UtcDateTime;
        await using var context = call.Store.Open();

        return await context.Appointments.AsNoTracking()
            .Where(appointment => appointment.PatientId == patient.Id && appointment.Start >= from && appointment.Start < to)
            .OrderBy(appointment => appointment.Start)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Amends or cancels, as the interaction says. Any organisation that may book may do so.</summary>
    /// <exception cref="GpConnectException">There is none, it has changed since, it is over, or more is changed than may be.</exception>
    public async Task<Appointment> ChangeAsync(
        ConsumerCall call, string id, StringValues ifMatch, JsonObject body, CancellationToken cancellationToken) =>
        await call.Store.WriteAsync(
            async (context, _) =>
            {
                var held = await FindAsync(context, call.Practice.OdsCode, id, cancellationToken);
                CheckVersion(held, ifMatch);
                if (held.Start < clock.GetUtcNow().UtcDateTime)
                {
                    throw AppointmentRefusals.InThePast(id);
                }

                if (VisitLocation.IsPlaceOf(JsonNode.Parse(held.Content)!.AsObject()))
                {
                    throw AppointmentRefusals.IsVisit(id);
                }

                var isCancel = call.Interaction.Id == Cancel;
                var changed = isCancel ? Cancellation.Of(held, body) : Amendment.Of(held, body);
                context.Update(changed);
                if (isCancel)
                {
                    context.RemoveRange(context.BookedSlots.Where(slot => slot.AppointmentId == held.Id));
                }

                await context.SaveChangesAsync(cancellationToken);
                return changed;
            },
            cancellationToken);

    private DateTimeOffset Today => UkTime.StartOf(UkTime.DayOf(clock.GetUtcNow()));

    private static async Task<Appointment> StoreAsync(
        RecordContext context, OdsCode practice, int patientId, BookingRequest request, CancellationToken cancellationToken)
    {
        var wanted = request.Slots.Select(slot => slot.Id).ToList();
        var taken = await context.BookedSlots.FirstOrDefaultAsync(slot => slot.Practice == practice && wanted.Contains(slot.SlotId), cancellationToken);
        if (taken is not null)
        {
            throw AppointmentRefusals.SlotTaken(taken.SlotId);
        }

        var appointment = new Appointment
        {
            Id = 1 + (await context.Appointments.MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0),
            Practice = practice,
            PatientId = patientId,
            Start = request.Slots[0].Start.UtcDateTime,
            Status = Appointment.Booked,
            Content = request.ToContent(),
        };
        context.Add(appointment);
        context.AddRange(wanted.Select(slotId => new BookedSlot { Practice = practice, SlotId = slotId, AppointmentId = appointment.Id }));
        await context.SaveChangesAsync(cancellationToken);

        return appointment;
    }

    private static async Task<Appointment> FindAsync(RecordContext context, OdsCode practice, string id, CancellationToken cancellationToken) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await context.Appointments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == number && row.Practice == practice, cancellationToken) is { } found
            ? found
            : throw AppointmentRefusals.NotFound(id);

    // Most consumers send none, and are let through.
    private static void CheckVersion(Appointment held, StringValues ifMatch)
    {
        if (ifMatch.Count > 0 && !(ETag.TryParse(ifMatch, out var tag) && tag.VersionId == $"{held.Version}"))
        {
            throw AppointmentRefusals.OtherVersion(ifMatch.ToString(), held.Version);
        }
    }
}
