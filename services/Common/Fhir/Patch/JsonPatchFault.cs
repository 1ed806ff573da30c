namespace SpineSandbox.Fhir;

/// <summary>Why a patch was refused.</summary>
public enum JsonPatchFault
{
    /// <summary>An operation lacks a member, or one of them has another kind than it must.</summary>
    MalformedOperation,
    UnknownOperation,

    /// <summary>A path is no JSON Pointer.</summary>
    MalformedPath,

    /// <summary>The path leads nowhere in the document.</summary>
    MissingTarget,

    /// <summary>The path leads to a place where the operation makes no sense.</summary>
    InvalidTarget,
    TestFailed,
}
