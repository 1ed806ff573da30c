namespace SpineSandbox.Spine.Ssp;

/// <summary>The headers that a consumer sends through the Spine Secure Proxy. Names are case-insensitive on the wire.</summary>
public static class SspHeaders
{
    /// <summary>A GUID, new for each request.</summary>
    public const string TraceId = "Ssp-TraceID";

    /// <summary>The ASID of the system where the request originates.</summary>
    public const string From = "Ssp-From";

    /// <summary>The ASID of the provider system, as SDS has it.</summary>
    public const string To = "Ssp-To";

    /// <summary>The interaction ID; must fit verb and path.</summary>
    public const string InteractionId = "Ssp-InteractionID";

    /// <summary>All four, in the order in which they are checked.</summary>
    public static IReadOnlyList<string> All { get; } = [TraceId, From, To, InteractionId];
}
