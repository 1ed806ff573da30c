namespace SpineSandbox.Mesh.Routing;

/// <summary>PDS could not be asked: the message waits.</summary>
internal sealed class PdsUnavailableException(Exception fault) : Exception($"PDS did not answer: {fault.Message}", fault);
