using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>What the specification leaves to configuration.</summary>
internal sealed class AccessRecordHtmlOptions
{
    public const string Section = "AccessRecordHtml";

    /// <summary>Whether the summary begins with the emergency codes.</summary>
    public bool EmergencyCodes { get; init; } = true;

    /// <summary>For how many days after the death a record is still given.</summary>
    [Range(0, 3650)]
    public int DaysAfterDeath { get; init; } = 28;

    /// <summary>
    /// Months that a section goes back where the request has no period, by section code. Empty: such time frames are used on
    /// NHS Digital's instruction only.
    /// </summary>
    public Dictionary<string, int> DefaultMonths { get; init; } = [];
}
