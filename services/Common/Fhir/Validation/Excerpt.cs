namespace SpineSandbox.Fhir;

/// <summary>A value as an issue quotes it: its first sixty characters.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
