using SpineSandbox.Fhir;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Ods;

/// <summary>A search of the R4 face. Each parameter is a test; of repeated ones all must hold, of values between commas one.</summary>
internal sealed class OdsSearch
{
    private const int UsualPage = 20;
    private const int LargestPage = 1000;

    private static readonly Dictionary<string, Func<SearchParameter, Organisation, bool>> Tests = new()
    {
        ["_id"] = (parameter, organisation) => parameter.Values.Contains(organisation.OdsCode.Value),
        ["identifier"] = (parameter, organisation) => parameter.Tokens.Any(token => token.Matches(OdsCode.System, organisation.OdsCode.Value)),
        ["name"] = (parameter, organisation) => MatchesText(parameter, organisation.Name),
        ["active"] = (parameter, organisation) => parameter.Values.Contains(organisation.Active ? "true" : "false"),
        ["address-postalcode"] = (parameter, organisation) => MatchesText(parameter, organisation.Address.PostalCode),
        ["address-city"] = (parameter, organisation) => MatchesText(parameter, organisation.Address.City),
        ["address-country"] = (parameter, organisation) => MatchesText(parameter, organisation.Address.Country ?? "ENGLAND"),
        ["roleCode"] = MatchesRole,
        ["activeRoleCode"] = (parameter, organisation) => organisation.Active && MatchesRole(parameter, organisation),
    };

    private static readonly string[] Controls = ["_count", "_offset", "_summary", "_format"];

    private readonly SearchParameter[] _tests;

    private OdsSearch(SearchParameter[] tests) => _tests = tests;

    public required int Count { get; init; }

    public required int Offset { get; init; }

    /// <summary>How many there are, without them: <c>_summary=count</c>.</summary>
    public required bool CountOnly { get; init; }

    /// <exception cref="OdsException">There is no such parameter, or a number is none.</exception>
    public static OdsSearch Parse(IQueryCollection query)
    {
        var parameters = SearchParameters.Parse(query);
        if (parameters.All.FirstOrDefault(parameter => !Tests.ContainsKey(parameter.Name) && !Controls.Contains(parameter.Name)) is { } unknown)
        {
            throw OdsR4Errors.UnknownParameter(unknown.Written, Tests.Keys.Concat(Controls).Order(StringComparer.Ordinal));
        }

        return new OdsSearch([.. parameters.All.Where(parameter => Tests.ContainsKey(parameter.Name))])
        {
            Count = Math.Min(Number(parameters, "_count", UsualPage), LargestPage),
            Offset = Number(parameters, "_offset", 0),
            CountOnly = parameters.Text("_summary", out _) is ["count", ..],
        };
    }

    public IReadOnlyList<Organisation> In(DirectoryState directory) =>
        [.. directory.Organisations.Where(organisation => _tests.All(test => Tests[test.Name](test, organisation)))];

    private static bool MatchesText(SearchParameter parameter, string text) => parameter.Values.Any(value => parameter.Modifier switch
    {
        "exact" => text == value,
        "contains" => text.Contains(value, StringComparison.OrdinalIgnoreCase),
        _ => text.StartsWith(value, StringComparison.OrdinalIgnoreCase),
    });

    private static bool MatchesRole(SearchParameter parameter, Organisation organisation)
    {
        var has = parameter.Tokens.Any(token => organisation.Roles.Any(role => token.Matches(OdsCodeSystems.OrganisationRole, role)));
        return has != (parameter.Modifier == "not");
    }

    private static int Number(SearchParameters parameters, string name, int otherwise) => parameters.Text(name, out _) switch
    {
        [] => otherwise,
        [var text, ..] when int.TryParse(text, out var number) && number >= 0 => number,
        [var text, ..] => throw OdsR4Errors.InvalidValue(name, text),
    };
}
