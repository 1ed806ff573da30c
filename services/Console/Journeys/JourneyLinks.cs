namespace SpineSandbox.Console.Journeys;

/// <summary>The addresses of a journey's page.</summary>
internal static class JourneyLinks
{
    public static string Page(JourneyEntry entry) => $"/journeys/{entry.Id}";

    /// <summary>With one arrow looked at.</summary>
    /// <param name="place">Counted from one.</param>
    /// <param name="trainer">Whether what comes after it is still to come.</param>
    public static string Step(JourneyEntry entry, int place, bool trainer) =>
        $"{Page(entry)}?step={place}{(trainer ? "&trainer=true" : "")}#exchange";
}
