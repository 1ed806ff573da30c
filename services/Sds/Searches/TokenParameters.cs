using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Errors;

namespace SpineSandbox.Sds.Searches;

/// <summary>
/// The query of a search. Every parameter is <c>system|value</c>; of several values for one system the last that is not empty
/// counts, an empty one counts as absent.
/// </summary>
internal sealed class TokenParameters
{
    private readonly IQueryCollection _query;

    private TokenParameters(IQueryCollection query) => _query = query;

    /// <param name="query">As sent.</param>
    /// <param name="allowed">The parameters of this search, and the systems that each may name.</param>
    /// <exception cref="SdsException">Another parameter, or another system.</exception>
    public static TokenParameters Parse(IQueryCollection query, params ReadOnlySpan<ParameterSystems> allowed)
    {
        foreach (var (name, values) in query)
        {
            var systems = Find(name, allowed) ?? throw new SdsException(SdsErrors.IllegalParameter(name), new Refusal(
                $"This search has no parameter '{name}'.", Remedy: $"Leave '{name}' out."));

            foreach (var value in values)
            {
                if (!systems.Begin(value!))
                {
                    throw new SdsException(SdsErrors.InvalidParameter(name, systems.Systems), new Refusal(
                        $"'{name}' must begin with its identifier system and a bar.",
                        Remedy: $"Write {name}={string.Join($"|… or {name}=", systems.Systems)}|…, percent-encoded."));
                }
            }
        }

        return new TokenParameters(query);
    }

    /// <summary>The value that counts, or null.</summary>
    public string? Find(string name, string system)
    {
        string? last = null;
        foreach (var token in _query[name])
        {
            if (ParameterSystems.Begins(token!, system) && token!.AsSpan(system.Length + 1).Trim() is { Length: > 0 } value)
            {
                last = value.ToString();
            }
        }

        return last;
    }

    /// <exception cref="SdsException">There is none.</exception>
    public string Get(string name, string system) => Find(name, system) ??
        throw new SdsException(SdsErrors.InvalidParameter(name, system), new Refusal(
            $"This search needs '{name}' with the system {system}.", Remedy: $"Add {name}={system}|…, percent-encoded."));

    private static ParameterSystems? Find(string name, ReadOnlySpan<ParameterSystems> allowed)
    {
        foreach (var parameter in allowed)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }
}

/// <summary>A parameter and the identifier systems that its values may name.</summary>
internal sealed record ParameterSystems(string Name, params IReadOnlyList<string> Systems)
{
    public const string Identifier = "identifier";

    private const char Bar = '|';

    public static readonly ParameterSystems Organization = new("organization", OdsCode.System);

    public static readonly ParameterSystems Identifiers = new(Identifier, InteractionId.System, PartyKey.System);

    public static readonly ParameterSystems ManufacturingOrganization = new("manufacturing-organization", OdsCode.System);

    /// <summary>True where a value names one of the systems.</summary>
    public bool Begin(string value)
    {
        foreach (var system in Systems)
        {
            if (Begins(value, system))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Begins(string value, string system) =>
        value.Length > system.Length && value[system.Length] == Bar && value.StartsWith(system, StringComparison.Ordinal);
}
