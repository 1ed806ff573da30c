namespace SpineSandbox.Console.Home;

/// <summary>A box of the picture.</summary>
/// <param name="Name">The resource behind it; null for what has no process of its own.</param>
/// <param name="Lines">What stands below its title.</param>
/// <param name="Links">What it leads to.</param>
public sealed record SceneBox(string? Name, string Title, IReadOnlyList<string> Lines, IReadOnlyList<SceneLink> Links)
{
    /// <summary>The ASID by which calls on its behalf are known.</summary>
    public string? Asid { get; init; }

    /// <summary>What stands beside the arrow to the message handling server, for a system behind one.</summary>
    public string Asks { get; init; } = "asks";

    /// <summary>Whether the resource answers; null for what has no process.</summary>
    public bool? Runs { get; init; }

    /// <summary>Smaller boxes inside.</summary>
    public IReadOnlyList<SceneBox> Inside { get; init; } = [];
}

/// <summary>A link in a box.</summary>
/// <param name="Spoken">What it leads to, for those who hear it without the box around it.</param>
public sealed record SceneLink(string Text, string Href, string Spoken);
