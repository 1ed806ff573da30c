using System.Text;

namespace SpineSandbox.Fhir;

/// <summary>A backslash takes its meaning from comma, bar, dollar and from itself.</summary>
internal static class SearchEscapes
{
    /// <summary>Splits at a separator that is not escaped; the escapes stay.</summary>
    public static IReadOnlyList<string> Split(string text, char separator, int most = int.MaxValue)
    {
        List<string> parts = [];
        var start = 0;
        for (var i = 0; i < text.Length && parts.Count < most - 1; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    public static string Remove(string text)
    {
        if (!text.Contains('\\'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is (',' or '|' or '$' or '\\'))
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
