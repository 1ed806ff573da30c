using System.Collections.Frozen;

namespace SpineSandbox.Sds.Endpoints;

/// <summary>
/// Messages that do not go straight to their receiver: Spine stands between and sends them on. For these SDS answers Spine's
/// own address. GP Connect is not among them.
/// </summary>
internal static class Intermediaries
{
    private const string Reliable = "urn:nhs:names:services:tms:ReliableIntermediary";
    private const string Express = "urn:nhs:names:services:tms:ExpressIntermediary";

    private static readonly FrozenSet<string> Services = FrozenSet.ToFrozenSet(
    [
        "adm", "am", "caf", "cc", "dir", "dis", "ebs", "ebsepr", "ebsnpr", "ed", "gp2gp", "itk", "mh", "nd", "ooh", "op", "pat",
    ]);

    private static readonly FrozenDictionary<string, InteractionId> Interactions = new Dictionary<string, string>
    {
        ["COMT_IN000004GB01"] = Reliable,
        ["COPC_IN000001UK01"] = Reliable,
        ["MCCI_IN010000UK13"] = Reliable,
        ["POLB_IN020005UK01"] = Reliable,
        ["POLB_IN020006UK01"] = Reliable,
        ["PRPA_IN010000UK07"] = Reliable,
        ["PRPA_IN020000UK06"] = Reliable,
        ["PRPA_IN030000UK08"] = Reliable,
        ["PRSC_IN040000UK03"] = Express,
        ["PRSC_IN040000UK08"] = Reliable,
        ["PRSC_IN050000UK06"] = Reliable,
        ["PRSC_IN060000UK06"] = Reliable,
        ["PRSC_IN070000UK08"] = Reliable,
        ["PRSC_IN080000UK03"] = Express,
        ["PRSC_IN080000UK07"] = Reliable,
        ["PRSC_IN090000UK09"] = Reliable,
        ["PRSC_IN100000UK06"] = Reliable,
        ["PRSC_IN110000UK08"] = Reliable,
        ["PRSC_IN130000UK07"] = Reliable,
        ["PRSC_IN140000UK06"] = Reliable,
        ["PRSC_IN150000UK06"] = Reliable,
        ["RCMR_IN010000UK05"] = Reliable,
        ["RCMR_IN030000UK06"] = Reliable,
    }.ToFrozenDictionary(row => row.Key, row => InteractionId.Parse(row.Value));

    /// <summary>The interaction of core Spine that stands in for this one, or null for the many that have none.</summary>
    public static InteractionId? For(InteractionId interaction) =>
        interaction.Value.Split(':') is [.., var service, var name] && Services.Contains(service) && Interactions.TryGetValue(name, out var standIn)
            ? standIn
            : null;
}
