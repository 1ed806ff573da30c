using SpineSandbox.Pages.Journeys;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>What the page's form sends.</summary>
public sealed class JourneyForm
{
    /// <summary>One of <see cref="Askers"/>.</summary>
    public string? Asker { get; set; }

    /// <summary>One of <see cref="JourneyNames"/>; Access Record HTML where none is named.</summary>
    public string? Journey { get; set; }

    public string? NhsNumber { get; set; }

    public string? Section { get; set; }

    private string JourneyName => string.IsNullOrEmpty(Journey) ? JourneyNames.AccessRecordHtml : Journey;

    internal JourneyRequest ToRequest(IReadOnlyList<Asker> askers)
    {
        var asker = askers.FirstOrDefault(one => one.Id == Asker);

        return new JourneyRequest
        {
            Topology = asker?.Topology,
            System = asker?.System,
            User = asker is null ? null : new JourneyUser(asker.SdsUserId),
            Journey = JourneyName,
            NhsNumber = string.Concat((NhsNumber ?? "").Where(character => !char.IsWhiteSpace(character))),
            Section = JourneyName == JourneyNames.AccessRecordHtml ? RecordSections.Of(Section).Code : null,
        };
    }
}
