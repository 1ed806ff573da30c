using System.Globalization;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.Appointments.Slots;

/// <summary>
/// What a search for free slots asks (Appointment Management, Search for free slots). What is missing is 400, what is wrong 422, as
/// the provider test pack has it.
/// </summary>
/// <param name="From">Slots begin at or after it.</param>
/// <param name="To">Slots end at or before it.</param>
internal sealed record SlotQuery(DateTimeOffset From, DateTimeOffset To, SlotFilter Filter, bool WithPractitioners, bool WithLocations)
{
    private const int LongestPeriod = 14;

    public static SlotQuery Parse(RawQuery query)
    {
        Require(query, "start");
        Require(query, "end");
        Require(query, "status");
        if (!query.Values("_include").Contains("Slot:schedule"))
        {
            throw AppointmentRefusals.ParameterMissing("_include=Slot:schedule");
        }

        if (query.Values("status") is not ["free"])
        {
            throw AppointmentRefusals.BadParameter("status", "free is the only status that can be searched for, once.");
        }

        var (start, _) = Read(query, "start", "ge");
        var (end, endIsDay) = Read(query, "end", "le");
        var days = (end - start).TotalDays;
        if (days is < 0 or >= LongestPeriod + 1)
        {
            throw AppointmentRefusals.BadParameter("end", $"The period may last {LongestPeriod} days at most, and must not end before it starts.");
        }

        var further = query.Values("_include:recurse");

        return new SlotQuery(
            start,
            endIsDay ? UkTime.StartOf(UkTime.DayOf(end).AddDays(1)) : end,
            SlotFilter.Parse(query.Values("searchFilter")),
            further.Contains("Schedule:actor:Practitioner"),
            further.Contains("Schedule:actor:Location"));
    }

    private static void Require(RawQuery query, string name)
    {
        if (query.Values(name).Count == 0)
        {
            throw AppointmentRefusals.ParameterMissing(name);
        }
    }

    /// <returns>The instant, and whether it was written as a day.</returns>
    private static (DateTimeOffset Instant, bool IsDay) Read(RawQuery query, string name, string prefix)
    {
        if (query.Values(name) is not [var value])
        {
            throw AppointmentRefusals.BadParameter(name, "It may be sent once only.");
        }

        if (!value.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw AppointmentRefusals.BadParameter(name, $"Its prefix must be {prefix}.");
        }

        // A plus sign that was not encoded arrives as a blank.
        var text = value[prefix.Length..].Replace(' ', '+');
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (UkTime.StartOf(day), true);
        }

        return UkTime.TryRead(text, out var instant)
            ? (instant, false)
            : throw AppointmentRefusals.BadParameter(name, $"'{text}' is not a date, or a time to the second with the United Kingdom's offset on that day.");
    }
}
