using System.Globalization;

namespace SpineSandbox.Ssp.Audit;

/// <summary>One of <c>from</c> and <c>to</c>: a party or an instant, whichever it looks like; neither where it was left out.</summary>
internal readonly record struct AuditBound(string? Asid, DateTimeOffset? Instant)
{
    public static bool TryParse(string? text, out AuditBound bound)
    {
        bound = default;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (Spine.Identifiers.Asid.TryParse(text, out var asid))
        {
            bound = new AuditBound(asid.Value, null);
            return true;
        }

        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var valid = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var instant);
        bound = new AuditBound(null, instant);
        return valid;
    }
}
