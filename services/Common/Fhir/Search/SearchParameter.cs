namespace SpineSandbox.Fhir;

/// <summary>One <c>name[:modifier][.chain]=value[,value]</c>.</summary>
/// <param name="Written">The name as it stands in the query, modifier and chain included.</param>
/// <param name="RawValues">The alternatives with their escapes, because a bar means something else when it is escaped.</param>
public sealed record SearchParameter(string Written, string Name, string? Modifier, string? Chain, IReadOnlyList<string> RawValues)
{
    /// <summary>The alternatives as plain text.</summary>
    public IReadOnlyList<string> Values => [.. RawValues.Select(SearchEscapes.Remove)];

    public IReadOnlyList<TokenValue> Tokens => [.. RawValues.Select(TokenValue.Parse)];

    public IReadOnlyList<ReferenceValue> References => [.. Values.Select(value => ReferenceValue.Parse(value, Modifier))];

    /// <summary><c>:missing=true</c> or <c>false</c>, if that is the modifier.</summary>
    public bool? Missing => Modifier == "missing" && bool.TryParse(Values[0], out var missing) ? missing : null;

    /// <exception cref="SearchParameterException">A value is no date.</exception>
    public IReadOnlyList<DateValue> Dates(TimeZoneInfo? zone = null) => [.. Values.Select(value =>
        DateValue.TryParse(value, out var date, zone) ? date : throw new SearchParameterException(Written, value, "not a date with an optional prefix"))];

    internal static SearchParameter Parse(string written, string value)
    {
        var dot = written.IndexOf('.');
        var head = dot < 0 ? written : written[..dot];
        var colon = head.IndexOf(':');
        return new SearchParameter(
            written,
            colon < 0 ? head : head[..colon],
            colon < 0 ? null : head[(colon + 1)..],
            dot < 0 ? null : written[(dot + 1)..],
            SearchEscapes.Split(value, ','));
    }
}
