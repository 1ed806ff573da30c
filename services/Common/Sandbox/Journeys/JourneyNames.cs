namespace SpineSandbox.Sandbox.Journeys;

/// <summary>The journeys that the sandbox can walk.</summary>
public static class JourneyNames
{
    public const string AccessRecordHtml = "access-record-html";

    public static IReadOnlyList<string> All { get; } = [AccessRecordHtml];
}
