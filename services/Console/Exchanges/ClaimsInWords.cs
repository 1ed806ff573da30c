using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.Console.Exchanges;

/// <summary>What the claims of a token say of who asks.</summary>
internal static class ClaimsInWords
{
    /// <summary>The person's name, or where there is none the id; null where nobody is named.</summary>
    public static string? Person(JsonNode? claims)
    {
        var practitioner = claims.Get("requesting_practitioner");

        // DSTU2 has the name as one object of lists, STU3 as a list of objects.
        var name = practitioner.First("name") ?? practitioner.Get("name");
        string[] words = [.. name.Texts("prefix"), .. name.Texts("given"), .. name.Texts("family")];

        return words.Length == 0 ? practitioner.Text("id") : string.Join(' ', words);
    }

    /// <summary>Name and ODS code of the organisation on whose behalf; null where none is named.</summary>
    public static string? Organisation(JsonNode? claims) =>
        claims.Get("requesting_organization") is { } organisation
            ? $"{organisation.Text("name")} ({organisation.First("identifier").Text("value")})"
            : null;
}
