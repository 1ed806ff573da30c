using SpineSandbox.Pages.Problems;

namespace SpineSandbox.CareSystem.Journeys;

/// <summary>What goes wrong between this system and the message handling server that it asks through.</summary>
internal static class MessageHandlingProblem
{
    private const string Who = "The message handling server";

    public static Problem NotReached(string detail) => new(
        new PlainWords(
            "The message handling server cannot be reached",
            "Every question to the Spine goes through it, so nothing was asked.",
            "See in the dashboard whether it runs, then try again."),
        Who,
        0,
        null,
        detail);

    public static Problem Refused(int status, string? detail) => new(
        new PlainWords(
            "The message handling server did not take the request",
            "It does not know this system, its user or what was asked for.",
            "Compare this system's settings with topologies.json of the seed data."),
        Who,
        status,
        null,
        detail);
}
