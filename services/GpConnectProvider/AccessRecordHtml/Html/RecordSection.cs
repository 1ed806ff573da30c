namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>One section of the HTML record.</summary>
/// <param name="Code">As consumers ask for it.</param>
/// <param name="Title">Heading of the page, title of the Composition's section.</param>
/// <param name="Subsections">In the order of the page. A single one has no heading of its own.</param>
internal sealed record RecordSection(string Code, string Title, params IReadOnlyList<Subsection> Subsections)
{
    /// <summary>What stands as code system beside the code.</summary>
    public const string System = "http://fhir.nhs.net/ValueSet/gpconnect-record-section-1";

    /// <summary>True for sections that always show everything: a period in the request is an error, and nothing is said of dates.</summary>
    public bool RefusesPeriod { get; init; }
}
