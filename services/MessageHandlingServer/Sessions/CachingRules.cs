namespace SpineSandbox.MessageHandlingServer.Sessions;

/// <summary>One kind of answer that a consumer may keep, and for how long at most; never beyond its session, never for another patient.</summary>
internal sealed record CachingRule(string Step, TimeSpan AtMost);

/// <summary>What the published rules let a message handling server answer from its cache.</summary>
internal static class CachingRules
{
    /// <summary>A traced NHS number stands for a day.</summary>
    public static readonly CachingRule Trace = new("1", TimeSpan.FromHours(24));

    /// <summary>What SDS says of a practice stands for the session; an endpoint of one product is none of another.</summary>
    public static readonly CachingRule Directory = new("2", TimeSpan.FromHours(1));

    /// <summary>What a practice's system can do stands for the session.</summary>
    public static readonly CachingRule Metadata = new("3", TimeSpan.FromHours(1));
}
