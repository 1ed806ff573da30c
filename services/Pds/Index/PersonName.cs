namespace SpineSandbox.Pds.Index;

/// <summary>A family name and the given names, ready to be compared.</summary>
internal sealed record PersonName(NamePart Family, NamePart[] Given)
{
    /// <summary>All given names as one text, which is what wildcards match from its start.</summary>
    public string GivenTogether { get; } = string.Join(' ', Given.Select(part => part.Text));

    public static PersonName Of(string family, IEnumerable<string> given) =>
        new(NamePart.Of(family), [.. given.Select(NamePart.Of)]);
}

/// <summary>One name of a person.</summary>
/// <param name="Text">In capitals, accents kept: what a search compares that is not fuzzy.</param>
/// <param name="Plain">Without accents.</param>
/// <param name="Sound">The Soundex code.</param>
internal sealed record NamePart(string Text, string Plain, string Sound)
{
    public static NamePart Of(string name)
    {
        var text = Folding.Capitals(name);
        var plain = Folding.WithoutAccents(text);
        return new NamePart(text, plain, Soundex.Of(plain));
    }
}
