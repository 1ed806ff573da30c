using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir;

/// <summary>The parameters of a search: repeated names are AND, commas within one value are OR.</summary>
public sealed class SearchParameters
{
    private readonly List<SearchParameter> parameters;

    private SearchParameters(List<SearchParameter> parameters) => this.parameters = parameters;

    /// <summary>Every occurrence, in the order of the query.</summary>
    public IReadOnlyList<SearchParameter> All => parameters;

    /// <summary>The values of <c>_include</c>, with any modifier.</summary>
    public IReadOnlyList<string> Include => [.. Find("_include").SelectMany(parameter => parameter.Values)];

    /// <summary>The values of <c>_revinclude</c>.</summary>
    public IReadOnlyList<string> RevInclude => [.. Find("_revinclude").SelectMany(parameter => parameter.Values)];

    public static SearchParameters Parse(IQueryCollection query) =>
        new([.. query.SelectMany(pair => pair.Value.Select(value => SearchParameter.Parse(pair.Key, value ?? "")))]);

    public bool Has(string name) => Find(name).Any();

    /// <summary>Every occurrence of a name, whatever its modifier; all of them must match.</summary>
    public IEnumerable<SearchParameter> Find(string name) => parameters.Where(parameter => parameter.Name == name);

    /// <summary>All tokens of a name. Use <see cref="Find"/> where AND and OR must be told apart.</summary>
    public IReadOnlyList<TokenValue> Token(string name) => [.. Find(name).SelectMany(parameter => parameter.Tokens)];

    /// <exception cref="SearchParameterException">A value is no date.</exception>
    public IReadOnlyList<DateValue> Date(string name, TimeZoneInfo? zone = null) =>
        [.. Find(name).SelectMany(parameter => parameter.Dates(zone))];

    public IReadOnlyList<string> Text(string name, out string? modifier)
    {
        modifier = Find(name).FirstOrDefault()?.Modifier;
        return [.. Find(name).SelectMany(parameter => parameter.Values)];
    }

    public IReadOnlyList<ReferenceValue> Reference(string name) => [.. Find(name).SelectMany(parameter => parameter.References)];
}
