namespace SpineSandbox.Spine.Mesh;

/// <summary>One row of MESH's error list, as it is answered at once.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Event">The step that failed: SEND, RECEIVE, COLLECT, TRANSFER or none.</param>
/// <param name="Code">The code, often two digits; some rows have a text here, some nothing.</param>
/// <param name="Description">The text beside the code.</param>
public sealed record MeshError(int Status, string Event, string Code, string Description);
