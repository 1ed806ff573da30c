using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace SpineSandbox.Pds.Tests.Properties;

/// <summary>Generators of what careless or hostile callers may send.</summary>
internal static class AnyInput
{
    private static readonly string[] Awkward =
    [
        "", " ", "*", "**", "a*", "ab*", "'", "\"", "\\", "%", "_", "-", "/", "..", "~0", "~1", "é", "ß", "日本", "\u0000", "\u202e", "😀",
        "null", "true", "-1", "0", "1e999", "2010-10-22", "0000-00-00", "9999-99-99", "ge9999-12-31", "le0001-01-01", "eq", "ge",
        "Smith", "Jane", "female", "LS1 6AE", "Z98001",
    ];

    private static readonly string[] Segments =
    [
        "name", "address", "telecom", "contact", "generalPractitioner", "extension", "gender", "birthDate", "deceasedDateTime",
        "multipleBirthInteger", "managingOrganization", "id", "meta", "url", "use", "period", "start", "line", "given", "family",
        "identifier", "value", "valueCodeableConcept", "coding", "0", "1", "9", "-", "00", "-1", "", "~01",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements(Awkward),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "").Where(IsUnicode),
        Gen.Choose(0, 1000).Select(length => new string('x', length)));

    /// <summary>The text in any mixture of capitals and small letters.</summary>
    public static Gen<string> SpellingOf(string text) =>
        from capitals in Gen.Elements(true, false).ListOf(text.Length)
        select string.Concat(text.Zip(capitals, (letter, capital) => capital ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));

    public static Gen<JsonNode?> Json { get; } = Gen.Sized(size => JsonOf(Math.Min(size, 4)));

    public static Gen<JsonObject> Operation { get; } =
        from op in Gen.Elements("add", "replace", "remove", "test", "move", "ADD", "")
        from path in Path
        from value in Json
        select new JsonObject { ["op"] = op, ["path"] = path, ["value"] = value };

    private static Gen<string> Path =>
        from segments in Gen.Elements(Segments).ListOf(4)
        from length in Gen.Choose(0, segments.Count)
        select string.Concat(segments.Take(length).Select(segment => "/" + segment));

    private static Gen<JsonNode?> JsonOf(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<JsonNode?>(null),
            Text.Select(text => (JsonNode?)text),
            Gen.Choose(-5, 20).Select(number => (JsonNode?)number),
            Gen.Elements(true, false).Select(flag => (JsonNode?)flag));
        if (depth == 0)
        {
            return leaf;
        }

        var items = JsonOf(depth - 1).ListOf(3);
        return Gen.OneOf(
            leaf,
            items.Select(list => (JsonNode?)new JsonArray([.. list])),
            from list in items
            from names in Gen.Elements(Segments).ListOf(3)
            select (JsonNode?)new JsonObject(names.Zip(list).DistinctBy(pair => pair.First).Select(pair => new KeyValuePair<string, JsonNode?>(pair.First, pair.Second))));
    }

    // Half of a surrogate pair is no text that HTTP or JSON could carry.
    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
