using System.Globalization;

namespace SpineSandbox.Pages.Journeys;

/// <summary>Milliseconds as people read them.</summary>
public static class Duration
{
    public static string Text(double milliseconds) => milliseconds switch
    {
        < 1 => "under 1 ms",
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.0} s"),
    };
}
