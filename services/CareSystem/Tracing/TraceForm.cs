using System.Globalization;
using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.CareSystem.Tracing;

/// <summary>What was typed into the form.</summary>
public sealed class TraceForm
{
    private const string PageDate = "yyyy-MM-dd";

    public string? NhsNumber { get; set; }

    public string? BirthDate { get; set; }

    public string? Family { get; set; }

    public string? Given { get; set; }

    /// <summary>A code of HL7.</summary>
    public string? Gender { get; set; }

    public string? Postcode { get; set; }

    /// <summary>Only what the operation takes: a form has more fields than one question.</summary>
    internal SmspQuery ToQuery(SmspOperation operation)
    {
        string? If(string name, string? value) =>
            operation.Mandatory.Concat(operation.Optional).Contains(name) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        return new SmspQuery
        {
            BirthDate = DateOnly.TryParseExact(BirthDate, PageDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            NhsNumber = If(SmspQuery.NhsNumberName, NhsNumber)?.Replace(" ", "", StringComparison.Ordinal),
            Family = If(SmspQuery.NameName, Family),
            Given = If(SmspQuery.NameName, Given),
            Gender = If(SmspQuery.GenderName, Gender),
            Postcode = If(SmspQuery.PostcodeName, Postcode),
        };
    }
}
