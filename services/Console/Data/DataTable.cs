using System.Text.Json.Nodes;

namespace SpineSandbox.Console.Data;

/// <summary>One kind of row that a service owns, and how it is looked at and changed while the sandbox runs.</summary>
/// <param name="Id">Names it in addresses, and in the rows that refusals point to.</param>
/// <param name="Title">Of all of them.</param>
/// <param name="One">What one is called.</param>
/// <param name="About">What they are for, in a sentence.</param>
/// <param name="Owners">The services that hold them: several where each has its own.</param>
/// <param name="Key">The property that names a row.</param>
/// <param name="Columns">What a table of them shows.</param>
internal sealed record DataTable(
    string Id, string Title, string One, string About, IReadOnlyList<string> Owners, string Key, IReadOnlyList<DataColumn> Columns)
{
    /// <summary>Where the owner lists them, below its <c>/_sandbox</c>; a property of that answer where it lists more than them.</summary>
    public required (string Path, string? Property) List { get; init; }

    /// <summary>Below which a single row is changed, by its key.</summary>
    public required string Path { get; init; }

    /// <summary>What a form offers to change.</summary>
    public IReadOnlyList<DataField> Fields { get; init; } = [];

    /// <summary>From a row to what the owner takes as its change; the row itself by default.</summary>
    public Func<JsonObject, JsonObject> Body { get; init; } = row => row;

    public HttpMethod Verb { get; init; } = HttpMethod.Put;

    /// <summary>A new row to begin from; null where rows cannot be added one by one.</summary>
    public string? Template { get; init; }

    /// <summary>Where new rows are posted; null where they are put under their key.</summary>
    public string? PostTo { get; init; }

    public bool CanDelete { get; init; } = true;
}

/// <summary>A column of a table of rows.</summary>
/// <param name="Read">The cell's text.</param>
internal sealed record DataColumn(string Title, Func<JsonObject, string?> Read)
{
    /// <summary>The properties that it is made of, where it shows no more than them.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Properties as they stand, in one line.</summary>
    public static DataColumn Of(string title, params string[] paths) => new(title, row => RowPath.Line(row, paths)) { Paths = paths };
}
