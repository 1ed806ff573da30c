namespace SpineSandbox.Console.Data;

/// <summary>One property of a row as a field of a form.</summary>
/// <param name="Path">Its name, or names with dots between.</param>
/// <param name="Hint">What may stand there; null where the label says it.</param>
internal sealed record DataField(string Path, string Label, FieldKind Kind = FieldKind.Text, string? Hint = null)
{
    /// <summary>The values of a <see cref="FieldKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public string InputId => $"field-{Path.Replace('.', '-')}";

    public static DataField Choice(string path, string label, params IReadOnlyList<string> choices) => new(path, label, FieldKind.Choice) { Choices = choices };
}

internal enum FieldKind
{
    Text,

    /// <summary>A list of texts, one a line.</summary>
    Lines,

    /// <summary>One of some values.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Switch,
}
