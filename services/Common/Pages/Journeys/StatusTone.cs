namespace SpineSandbox.Pages.Journeys;

/// <summary>HTTP statuses for people: a word beside the number, and a class of the style sheet for its colour.</summary>
public static class StatusTone
{
    public static string Of(int? status) => status switch
    {
        null => "idle",
        0 => "broken",
        < 400 => "good",
        < 500 => "refused",
        _ => "broken",
    };

    public static string TextOf(int? status) => status switch
    {
        null => "file",
        0 => "no answer",
        _ => $"{status}",
    };
}
