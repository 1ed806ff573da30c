namespace SpineSandbox.Console.SeedFolders;

/// <summary>The data cannot be exported now.</summary>
internal sealed class SeedExportException(string reason) : Exception(reason);
