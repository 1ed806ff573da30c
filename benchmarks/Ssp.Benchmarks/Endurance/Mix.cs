using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks.Endurance;

/// <summary>One kind of consumer in the mix: what it asks, how often, and what it must get.</summary>
/// <param name="Count">So many ask at the same time, each on a connection of its own.</param>
/// <param name="Pause">Between two requests.</param>
/// <param name="Fits">Whether an answer's status is as it should be; 0 stands for an answer that was broken off.</param>
/// <param name="LeavesAfter">Breaks off after so many bytes of the answer; null for one that reads to the end.</param>
internal sealed record Mix(string Name, int Count, TimeSpan Pause, byte[] Request, Func<int, bool> Fits, int? LeavesAfter = null)
{
    private const string Metadata = "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata";

    /// <summary>All kinds. Care records come from a provider that lives, Foundations from one that dies now and then.</summary>
    public static IReadOnlyList<Mix> Of(string living, string mortal)
    {
        var root = TestDirectory.Root(living);
        var mortalRoot = TestDirectory.FoundationsRoot(mortal);
        return
        [
            Ask("good", 6, 10, Get($"{root}/metadata"), 200),
            Ask("good, 1 MB", 2, 50, Get($"{root}/metadata?{ConstantProvider.LargeMark}"), 200),
            Ask("slow provider", 3, 5, Get($"{root}/metadata?{ConstantProvider.SlowMark}"), 200),
            Ask("half an answer", 1, 50, Get($"{root}/metadata?{ConstantProvider.HalfMark}"), 0),
            Ask("mortal provider", 3, 10, Get($"{mortalRoot}/metadata", $"{Metadata}-1"), 200, 502, 0),
            Ask("refused: verb", 1, 20, Get($"{root}/metadata", method: "DELETE"), 405),
            Ask("refused: sender", 1, 20, Get($"{root}/metadata").With(SspHeaders.From, TestDirectory.Unknown.Value), 403),
            Ask("refused: target", 1, 20, Get($"{living}/elsewhere"), 400),
            Ask("leaves at once", 1, 50, Get($"{root}/metadata?{ConstantProvider.SlowMark}")) with { LeavesAfter = 0 },
            Ask("leaves within", 1, 50, Get($"{root}/metadata?{ConstantProvider.LargeMark}")) with { LeavesAfter = 1000 },
            Ask("leaves within its own body", 1, 50, Post($"{root}/Patient/$gpc.getcarerecord")) with { LeavesAfter = 0 },
        ];
    }

    private static Mix Ask(string name, int count, int pauseMilliseconds, ConsumerRequest request, params int[] statuses) =>
        new(name, count, TimeSpan.FromMilliseconds(pauseMilliseconds), System.Text.Encoding.Latin1.GetBytes(request.Bytes()), statuses.Contains);

    private static ConsumerRequest Get(string target, string interaction = Metadata, string method = "GET") =>
        new ConsumerRequest { Method = method, Target = target, Body = null }.With("Content-Type", null).With(SspHeaders.InteractionId, interaction);

    /// <summary>The head and the beginning of a body that never ends.</summary>
    private static ConsumerRequest Post(string target) =>
        new ConsumerRequest { Target = target, Body = new string('x', 10_000) }.With("Content-Length", "1000000");
}
