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

    /// <summary>Set where scripts run: the journey's page then follows the run instead of waiting for its end.</summary>
    public bool Live { get; set; }

    private string JourneyName => string.IsNullOrEmpty(Journey) ? JourneyNames.AccessRecordHtml : Journey;

    /// <summary>The form that would send this request again.</summary>
    internal static JourneyForm Of(JourneyRequest request, IReadOnlyList<Asker> askers) => new()
    {
        Asker = askers.FirstOrDefault(one => one.Topology == request.Topology && one.System == request.System && one.SdsUserId == request.User?.SdsUserId)?.Id,
        Journey = request.Journey,
        NhsNumber = request.NhsNumber,
        Section = request.Section,
    };

    internal JourneyRequest ToRequest(IReadOnlyList<Asker> askers)
    {
        // A patient asks by themselves: neither topology nor system nor user has a part in it.
        var asker = JourneyName == JourneyNames.PatientFacingRecord ? null : askers.FirstOrDefault(one => one.Id == Asker);

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
