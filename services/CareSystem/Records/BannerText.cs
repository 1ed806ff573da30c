using System.Globalization;

namespace SpineSandbox.CareSystem.Records;

/// <summary>How a patient banner writes names, dates and numbers, so that they cannot be misread.</summary>
internal static class BannerText
{
    /// <summary>05-Mar-1958.</summary>
    public static string Shown(this DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>999 000 0018: three, three and four digits; anything else as it is.</summary>
    public static string NhsNumber(string number) =>
        number.Length == 10 ? $"{number[..3]} {number[3..6]} {number[6..]}" : number;

    /// <summary>MARSH, Ada (Mrs).</summary>
    public static string Name(Demographics patient)
    {
        var name = string.Join(", ", new[] { patient.Family?.ToUpperInvariant(), patient.Given }.Where(part => !string.IsNullOrEmpty(part)));

        return (name, patient.Prefix) switch
        {
            ("", _) => "Name not given",
            (_, null) => name,
            _ => $"{name} ({patient.Prefix})",
        };
    }

    /// <summary>Born 05-Mar-1958 (67 years): months below two years of age, as a child's age is spoken of.</summary>
    public static string Age(DateOnly birthDate, DateOnly today)
    {
        var months = (today.Year - birthDate.Year) * 12 + today.Month - birthDate.Month - (today.Day < birthDate.Day ? 1 : 0);

        return months < 24 ? $"{Math.Max(months, 0)} months" : $"{months / 12} years";
    }
}
