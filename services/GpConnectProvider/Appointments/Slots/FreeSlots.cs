using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments.Slots;

/// <summary>Finds the slots that can still be booked: they have not begun, nobody has them, and they are for whoever asks.</summary>
internal sealed class FreeSlots(TimeProvider clock)
{
    public async Task<IReadOnlyList<JsonObject>> SearchAsync(ConsumerCall call, SlotQuery query, CancellationToken cancellationToken)
    {
        var directory = call.Store.View;
        var slots = await FindAsync(call, query, cancellationToken);
        if (slots.Count == 0)
        {
            return [];
        }

        var sessions = slots.Select(slot => slot.Session).Distinct().ToList();
        var practitioners = sessions.Select(session => session.Practitioner).Distinct().Select(id => directory.FindPractitioner(id)!).ToList();

        return
        [
            .. slots.Select(SlotResource.From),
            .. slots.DistinctBy(slot => slot.ScheduleId).Select(slot => SlotResource.ScheduleOf(slot, directory.FindPractitioner(slot.Session.Practitioner)!)),
            .. query.WithPractitioners ? practitioners.Select(PractitionerResource.From) : [],
            .. query.WithLocations ? sessions.Select(session => session.Location).Distinct().Select(code => LocationResource.From(directory.FindPlace(code)!)) : [],
            OrganizationResource.From(directory.FindOrganisation(call.Practice.OdsCode)!), // Asked for or not.
        ];
    }

    private async Task<IReadOnlyList<BookableSlot>> FindAsync(ConsumerCall call, SlotQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = UkTime.DayOf(now).AddDays(BookingWindow.Days);
        var days = BookingWindow.DaysBetween(UkTime.DayOf(query.From > now ? query.From : now), Earlier(UkTime.DayOf(query.To), last));
        var sessions = call.Store.View.SessionsOf(call.Practice.OdsCode).Where(query.Filter.Admits).ToList();

        await using var context = call.Store.Open();
        var taken = await context.BookedSlots.Where(slot => slot.Practice == call.Practice.OdsCode).Select(slot => slot.SlotId).ToHashSetAsync(cancellationToken);

        return
        [
            .. from day in days
               from session in sessions
               from slot in session.On(day)
               where slot.Start > now && slot.Start >= query.From && slot.End <= query.To
                   && slot.Channel != DeliveryChannel.Visit
                   && !taken.Contains(slot.Id)
               orderby slot.Start
               select slot,
        ];
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
