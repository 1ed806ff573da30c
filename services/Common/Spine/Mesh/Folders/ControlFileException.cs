namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>A file that should be a control file and is none; the message says why in one sentence.</summary>
public sealed class ControlFileException(string message, Exception? cause = null) : Exception(message, cause);
