using System.Globalization;

namespace SpineSandbox.GpConnectProvider.Appointments.Slots;

/// <summary>One slot of a session on a day.</summary>
/// <param name="Number">Its place in the session, from 0.</param>
internal sealed record BookableSlot(Session Session, DateOnly Day, int Number)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>The logical id: session, day and number.</summary>
    public string Id => $"{ScheduleId}-{Number}";

    /// <summary>The logical id of the Schedule, which is the session on the day.</summary>
    public string ScheduleId => $"{Session.Id}-{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}";

    public DateTimeOffset Start => UkTime.At(Day, Session.Start.AddMinutes(Number * Session.Minutes));

    public DateTimeOffset End => Start.AddMinutes(Session.Minutes);

    public DeliveryChannel? Channel => Session.DeliveryChannels is { Count: > 0 } channels ? channels[Number % channels.Count] : null;

    /// <summary>The slot of an id that this server has given.</summary>
    /// <param name="sessions">Those of the practice.</param>
    /// <returns>Null where there is none.</returns>
    public static BookableSlot? Find(IEnumerable<Session> sessions, string id) =>
        id.Split('-') is [var session, var day, var number]
        && DateOnly.TryParseExact(day, DayFormat, out var date)
        && int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out var sessionId)
            ? sessions.FirstOrDefault(candidate => candidate.Id == sessionId)?.On(date).FirstOrDefault(slot => $"{slot.Number}" == number)
            : null;
}
