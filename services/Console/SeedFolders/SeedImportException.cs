namespace SpineSandbox.Console.SeedFolders;

/// <summary>What was sent is not taken as a seed; nothing was changed.</summary>
internal sealed class SeedImportException(string reason) : Exception(reason);
