namespace SpineSandbox.Spine.Tokens;

/// <summary>The two shapes that the claims of a GP Connect JWT come in.</summary>
public enum GpConnectRelease
{
    /// <summary>Access Record HTML, 0.7: DSTU2 fragments, a fixed audience, the requested record named.</summary>
    Dstu2,

    /// <summary>All 1.x products: STU3 fragments, the service root as audience, no requested record.</summary>
    Stu3,
}
