using Microsoft.AspNetCore.WebUtilities;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>The parameters of a query as they were sent: <c>Request.Query</c> takes <c>Identifier</c> for <c>identifier</c>.</summary>
internal sealed class RawQuery
{
    private readonly List<(string Name, string Value)> _parameters = [];

    public RawQuery(QueryString query)
    {
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            _parameters.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }
    }

    public IEnumerable<string> Names => _parameters.Select(parameter => parameter.Name).Distinct();

    public IReadOnlyList<string> Values(string name) => [.. _parameters.Where(parameter => parameter.Name == name).Select(parameter => parameter.Value)];
}
