namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>What a profile says about one element or slice, with the rules below it as a tree.</summary>
/// <param name="name">The element as the table names it: <c>identifier</c>, <c>value[x]</c>, <c>valueCode</c>.</param>
/// <param name="slice">The slice's name, if the rule is about one.</param>
/// <param name="path">The whole path within the profile.</param>
internal sealed class ElementRule(string name, string? slice, string path)
{
    private readonly List<ElementRule> children = [];
    private readonly List<ElementRule> slices = [];

    public string Name { get; } = name;

    public string? Slice { get; } = slice;

    public string Path { get; } = path;

    /// <summary>The rules about elements below this one.</summary>
    public IReadOnlyList<ElementRule> Children => children;

    /// <summary>The slices of this element.</summary>
    public IReadOnlyList<ElementRule> Slices => slices;

    public Cardinality? Cardinality { get; private set; }

    public Slicing? Slicing { get; private set; }

    /// <summary>The extension that this slice is.</summary>
    public string? ExtensionUrl { get; private set; }

    /// <summary>The exact value: a primitive's text, or JSON.</summary>
    public string? Fixed { get; private set; }

    /// <summary>A value that must be contained: a primitive's text, or JSON.</summary>
    public string? Pattern { get; private set; }

    public Binding? Binding { get; private set; }

    public IReadOnlyList<TypeRule> Types { get; private set; } = [];

    public int? MaxLength { get; private set; }

    public IReadOnlyList<InvariantRule> Invariants { get; private set; } = [];

    /// <summary>The rule below at a path such as <c>coding.system</c>, slices left aside.</summary>
    public ElementRule? Find(string below) =>
        below.Split('.').Aggregate((ElementRule?)this, (rule, step) => rule?.children.Find(child => child.Name == step));

    /// <summary>The line <c>.</c>: what the profile says about the resource, data type or extension itself.</summary>
    public ElementRule? Self => children.Find(child => child.Name == ".");

    /// <summary>The URL by which an extension belongs to this slice.</summary>
    public string? SliceUrl => ExtensionUrl ?? Find("url")?.Fixed ?? Slice;

    internal ElementRule Step(string segment)
    {
        var colon = segment.IndexOf(':');
        var element = Child(colon < 0 ? segment : segment[..colon]);
        return colon < 0 ? element : element.SliceOf(segment[(colon + 1)..]);
    }

    internal void Drop(string element) => children.RemoveAll(child => child.Name == element);

    internal void Clear()
    {
        Cardinality = null;
        Slicing = null;
        ExtensionUrl = null;
        Fixed = Pattern = null;
        Binding = null;
        Types = [];
        MaxLength = null;
        Invariants = [];
    }

    /// <summary>Takes one <c>key=value</c> of the line.</summary>
    internal void Take(string key, string value, Func<string, string> expand)
    {
        switch (key)
        {
            case "card": Cardinality = Tables.Cardinality.Parse(value); break;
            case "slicing": Slicing = Tables.Slicing.Parse(value); break;
            case "ext": ExtensionUrl = expand(value); break;
            case "fixed": Fixed = Text(value, expand); break;
            case "pattern": Pattern = Text(value, expand); break;
            case "bind": Binding = Tables.Binding.Parse(value, expand); break;
            case "type": Types = TypeRule.ParseAll(value, expand); break;
            case "maxLength": MaxLength = int.Parse(value); break;
            case "inv": Invariants = [.. Invariants, InvariantRule.Parse(value)]; break;
            // ms and default say what a system should do, not what a document must be.
            default: break;
        }
    }

    private static string Text(string value, Func<string, string> expand) => value[0] is '"' ? TableLines.Unquote(value) : expand(value);

    private ElementRule Child(string element)
    {
        var child = children.Find(candidate => candidate.Name == element);
        if (child is null)
        {
            children.Add(child = new ElementRule(element, null, Path.Length == 0 ? element : $"{Path}.{element}"));
        }

        return child;
    }

    private ElementRule SliceOf(string sliceName)
    {
        var found = slices.Find(candidate => candidate.Slice == sliceName);
        if (found is null)
        {
            slices.Add(found = new ElementRule(Name, sliceName, $"{Path}:{sliceName}"));
        }

        return found;
    }
}
