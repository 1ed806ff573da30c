using SpineSandbox.Pages.Journeys;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>What the page's form sends.</summary>
public sealed class JourneyForm
{
    /// <summary>One of <see cref="Askers"/>.</summary>
    public string? Asker { get; set; }

    public string? NhsNumber { get; set; }

    public string? Section { get; set; }

    internal JourneyRequest ToRequest(IReadOnlyList<Asker> askers)
    {
        var asker = askers.FirstOrDefault(one => one.Id == Asker);

        return new JourneyRequest
        {
            Topology = asker?.Topology,
            System = asker?.System,
            User = asker is null ? null : new JourneyUser(asker.SdsUserId),
            Journey = JourneyNames.AccessRecordHtml,
            NhsNumber = string.Concat((NhsNumber ?? "").Where(character => !char.IsWhiteSpace(character))),
            Section = RecordSections.Of(Section).Code,
        };
    }
}
