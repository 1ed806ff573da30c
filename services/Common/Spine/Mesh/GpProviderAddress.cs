using System.Globalization;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Mesh;

/// <summary>
/// An address by a patient instead of a mailbox: <c>GPPROVIDER_9990000018_14022001_Marlowe</c> means the practice where this
/// patient is registered. Kept as written, because what is wrong with it is told later, in a report.
/// </summary>
/// <param name="NhsNumber">The second part; perhaps no NHS number.</param>
/// <param name="DateOfBirth">The third part; perhaps no date.</param>
/// <param name="Surname">All that follows, underscores too; in capitals if a header was folded.</param>
public sealed record GpProviderAddress(string NhsNumber, string DateOfBirth, string Surname)
{
    private const string Prefix = "GPPROVIDER_";
    private const string DayFirst = "ddMMyyyy";

    /// <summary>GP Connect writes the day first, the endpoint look-up guide the year; no eight digits of these centuries are both.</summary>
    private static readonly string[] DateFormats = [DayFirst, "yyyyMMdd"];
    private const int FirstYear = 1800;
    private const int LastYear = 2099;

    /// <summary>The day that the third part means, or null where it means none.</summary>
    public DateOnly? BirthDate
    {
        get
        {
            foreach (var format in DateFormats)
            {
                if (DateOnly.TryParseExact(DateOfBirth, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    && date.Year is >= FirstYear and <= LastYear)
                {
                    return date;
                }
            }

            return null;
        }
    }

    public static GpProviderAddress Of(NhsNumber nhsNumber, DateOnly birthDate, string surname) =>
        new(nhsNumber.Value, birthDate.ToString(DayFirst, CultureInfo.InvariantCulture), surname);

    /// <summary>Null where the text is no such address. Parts that are missing are empty.</summary>
    public static GpProviderAddress? Find(string? text)
    {
        var address = text?.Trim();
        if (address is null || !address.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // At most three parts behind the prefix: a surname keeps its own underscores.
        var parts = address[Prefix.Length..].Split('_', 3);
        return new GpProviderAddress(parts[0].Trim(), parts.ElementAtOrDefault(1)?.Trim() ?? "", parts.ElementAtOrDefault(2)?.Trim() ?? "");
    }

    public override string ToString() => $"{Prefix}{NhsNumber}_{DateOfBirth}_{Surname}";
}
