namespace SpineSandbox.Pds.Errors;

/// <summary>Keeps what is quoted back to a caller short.</summary>
internal static class Excerpt
{
    private const int Longest = 100;

    public static string Of(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
