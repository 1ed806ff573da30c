using System.Globalization;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>The two <c>start</c> parameters of a search for a patient's appointments: days, from today on.</summary>
internal static class AppointmentPeriod
{
    private const string Name = "start";

    /// <exception cref="GpConnectException">One is missing, repeated, no day, or in the past.</exception>
    public static (DateOnly First, DateOnly Last) Parse(IReadOnlyList<string> values, DateOnly today)
    {
        if (values.Count != 2)
        {
            throw AppointmentRefusals.BadParameter(Name, "Send start=ge{first day} and start=le{last day}.");
        }

        var first = Day(values, "ge");
        var last = Day(values, "le");
        if (first > last)
        {
            throw AppointmentRefusals.BadParameter(Name, "The period ends before it starts.");
        }

        return first >= today
            ? (first, last)
            : throw AppointmentRefusals.BadParameter(Name, $"Appointments of the past cannot be searched for: {first:yyyy-MM-dd} is before today.");
    }

    private static DateOnly Day(IReadOnlyList<string> values, string prefix) =>
        values.Where(value => value.StartsWith(prefix, StringComparison.Ordinal)).ToList() is [var only]
        && DateOnly.TryParseExact(only[prefix.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw AppointmentRefusals.BadParameter(Name, $"There must be one start={prefix} with a whole date.");
}
