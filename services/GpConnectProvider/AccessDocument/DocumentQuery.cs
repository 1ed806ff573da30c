using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>
/// Which documents a consumer searches for. The includes are mandatory, whatever is not published is refused: both 422. Dates in the
/// future are allowed, which the provider test pack sends.
/// </summary>
internal sealed record DocumentQuery(DateValue? From, DateValue? To, OdsCode? Author, string? Keyword)
{
    /// <summary>What every search must ask for, name by name as published.</summary>
    private static readonly (string Name, string Value)[] MandatoryIncludes =
    [
        ("_include", "DocumentReference:subject:Patient"),
        ("_include", "DocumentReference:custodian:Organization"),
        ("_include", "DocumentReference:author:Organization"),
        ("_include", "DocumentReference:author:Practitioner"),
        ("_revinclude:recurse", "PractitionerRole:practitioner"),
    ];

    private static readonly string[] Names = ["_include", "_revinclude:recurse", "created", "author", "description", "_format"];

    /// <exception cref="GpConnectException">The first parameter that is missing, unknown or wrong.</exception>
    public static DocumentQuery Parse(RawQuery query)
    {
        if (query.Names.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw DocumentRefusals.UnknownParameter(unknown, Names);
        }

        foreach (var (name, value) in MandatoryIncludes)
        {
            if (!query.Values(name).Contains(value))
            {
                throw DocumentRefusals.IncludeMissing(name, value);
            }
        }

        var (from, to) = ReadPeriod(query.Values("created"));

        return new DocumentQuery(from, to, ReadAuthor(query.Values("author")), ReadKeyword(query.Values("description")));
    }

    public bool Matches(DocumentRow document) =>
        IsInPeriod(FhirDateTime.Parse(document.Date.ToString()))
        && (Author is not { } author || document.AuthorOrganisation == author)
        && (Keyword is not { } keyword || Has(document.Title, keyword) || Has(document.Type.Term, keyword) || Has(document.Type.Text, keyword));

    private bool IsInPeriod(FhirDateTime created) => From?.Matches(created) != false && To?.Matches(created) != false;

    private static (DateValue? From, DateValue? To) ReadPeriod(IReadOnlyList<string> values)
    {
        DateValue? from = null;
        DateValue? to = null;
        foreach (var value in values)
        {
            var date = DateValue.TryParse(value, out var parsed) ? parsed : throw DocumentRefusals.BadDate(value);
            switch (date.Prefix)
            {
                case DatePrefix.Ge when from is null:
                    from = date;
                    break;
                case DatePrefix.Le when to is null:
                    to = date;
                    break;
                default:
                    throw DocumentRefusals.BadDate(value);
            }
        }

        return from is not null && to is not null && from.Value.Start > to.Value.End ? throw DocumentRefusals.EndBeforeStart() : (from, to);
    }

    private static OdsCode? ReadAuthor(IReadOnlyList<string> values) => values switch
    {
        [] => null,
        [var only] when TokenValue.Parse(only) is { System: OdsCode.System, Code: { } code } && OdsCode.TryParse(code, out var odsCode) => odsCode,
        _ => throw DocumentRefusals.BadAuthor(values[0]),
    };

    private static string? ReadKeyword(IReadOnlyList<string> values) => values switch
    {
        [] => null,
        [var only] when !string.IsNullOrWhiteSpace(only) => only.Trim(),
        _ => throw DocumentRefusals.BadDescription(),
    };

    private static bool Has(string? text, string keyword) => text?.Contains(keyword, StringComparison.OrdinalIgnoreCase) == true;
}
