using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>A parameter of <c>$gpc.getstructuredrecord</c>: it asks for one clinical area.</summary>
/// <param name="Parts">What narrows the area down.</param>
internal sealed record ParameterDefinition(string Name, StructuredArea Area, params IReadOnlyList<PartDefinition> Parts)
{
    /// <summary>True where the parameter may be sent several times, and asks for all that any of them asks for.</summary>
    public bool Repeats { get; init; }
}

/// <summary>A part of such a parameter.</summary>
/// <param name="Type">Its value: type and rules.</param>
internal sealed record PartDefinition(string Name, PartType Type)
{
    public bool IsRequired { get; init; }
}
