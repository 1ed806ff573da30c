using SpineSandbox.Fhir;

namespace SpineSandbox.Pds.Index;

/// <summary>The days that a date may mean: one, or all of a month or year where PDS knows no more.</summary>
internal readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public bool IsOneDay => First == Last;

    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public static DateSpan? Of(string? fhirDate)
    {
        if (!FhirDateTime.TryParse(fhirDate, out var date))
        {
            return null;
        }

        var first = DateOnly.FromDateTime(date.Start.UtcDateTime);
        var last = date.HasTime ? first : DateOnly.FromDateTime(date.End.UtcDateTime).AddDays(-1);
        return new DateSpan(first, last);
    }
}
