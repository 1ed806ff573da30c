namespace SpineSandbox.Mesh.Http;

/// <summary>Which of the two bodies a client reads.</summary>
internal enum ApiVersion
{
    V1,
    V2,
}
