using System.Diagnostics.CodeAnalysis;
using SpineSandbox.Fhir;

namespace SpineSandbox.Pds.Updates;

/// <summary>What the path of an operation means in a patient.</summary>
/// <param name="Element">The top-level element: <c>gender</c>, <c>name</c>.</param>
/// <param name="Item">The index in a list as written, <c>-</c> for its end; null where the path ends before.</param>
/// <param name="Rest">What follows the index.</param>
internal sealed record PatchPath(string Element, string? Item, IReadOnlyList<string> Rest)
{
    /// <summary>The lists whose items have an id, or a url if they are extensions.</summary>
    public static readonly IReadOnlyList<string> Lists = ["name", "address", "telecom", "contact", "generalPractitioner", "extension"];

    /// <summary>The elements of one value.</summary>
    public static readonly IReadOnlyList<string> Single = ["gender", "birthDate", "multipleBirthInteger", "deceasedDateTime", "managingOrganization"];

    private const string End = "-";

    public bool IsInList => Lists.Contains(Element);

    public bool IsAtEnd => Item == End;

    [MemberNotNullWhen(true, nameof(Item))]
    public bool IsItem => IsInList && Item is not null && Rest.Count == 0;

    [MemberNotNullWhen(true, nameof(Item))]
    public bool IsWithinItem => IsInList && Item is not null && Rest.Count > 0;

    /// <summary>The path of the item: <c>/address/0</c>.</summary>
    public string Root => $"/{Element}/{Item}";

    /// <summary>The member that tells an item of this list from the others.</summary>
    public string KeyName => Element == "extension" ? "url" : "id";

    public bool IsKey => IsWithinItem && Rest is [var name] && name == KeyName;

    public static PatchPath Of(JsonPatchOperation operation)
    {
        var segments = operation.Path.Segments;
        return new PatchPath(segments[0], segments.Count > 1 ? segments[1] : null, [.. segments.Skip(2)]);
    }
}
