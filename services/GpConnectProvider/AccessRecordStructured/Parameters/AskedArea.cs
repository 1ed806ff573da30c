using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>One area that is asked for, with what narrows it down.</summary>
/// <param name="Values">The parts that were sent, by name.</param>
internal sealed record AskedArea(ParameterDefinition Parameter, IReadOnlyDictionary<string, object> Values)
{
    public StructuredArea Area => Parameter.Area;

    public bool Has(string part) => Values.ContainsKey(part);

    /// <summary>The value of a part; null where it was not sent.</summary>
    public T? Value<T>(string part)
        where T : struct => Values.TryGetValue(part, out var value) ? (T)value : null;

    /// <summary>Likewise.</summary>
    public T? Object<T>(string part)
        where T : class => Values.TryGetValue(part, out var value) ? (T)value : null;
}
