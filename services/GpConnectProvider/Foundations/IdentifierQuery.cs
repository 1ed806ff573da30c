using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.Foundations;

/// <summary>
/// The parameter <c>identifier=system|value</c>, which every search for a person or organisation needs. Missing, repeated or in
/// another case it is 400; without system or value 422; other parameters are ignored (provider test pack).
/// </summary>
internal static class IdentifierQuery
{
    private const string Name = "identifier";

    /// <param name="query">The query as it was sent.</param>
    /// <param name="systems">The identifier systems that can be searched by.</param>
    /// <returns>The value of the identifier.</returns>
    /// <exception cref="GpConnectException">The parameter is not there, or cannot be used.</exception>
    public static string ValueOf(QueryString query, params ReadOnlySpan<string> systems)
    {
        var values = new RawQuery(query).Values(Name);
        if (values is not [var only])
        {
            throw SearchRefusals.IdentifierNotOnce(values.Count);
        }

        var token = TokenValue.Parse(only);
        if (string.IsNullOrWhiteSpace(token.System) || string.IsNullOrWhiteSpace(token.Code))
        {
            throw SearchRefusals.IdentifierIncomplete(only);
        }

        return systems.Contains(token.System) ? token.Code : throw SearchRefusals.IdentifierSystem(token.System, systems[0]);
    }

    /// <exception cref="GpConnectException">There is no valid NHS number.</exception>
    public static NhsNumber NhsNumberOf(QueryString query)
    {
        var value = ValueOf(query, NhsNumber.System);
        return NhsNumber.TryParse(value, out var nhsNumber) ? nhsNumber : throw ParameterRefusals.BadNhsNumber(value);
    }
}
