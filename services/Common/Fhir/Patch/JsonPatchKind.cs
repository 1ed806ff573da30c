namespace SpineSandbox.Fhir;

/// <summary>The operations of RFC 6902.</summary>
public enum JsonPatchKind
{
    Add,
    Remove,
    Replace,
    Move,
    Copy,
    Test,
}
