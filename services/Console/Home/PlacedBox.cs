namespace SpineSandbox.Console.Home;

/// <summary>A box in its place.</summary>
internal sealed record PlacedBox(SceneBox Box, int X, int Y, int Width, int Height)
{
    /// <summary>Stands inside another one.</summary>
    public bool IsSmall { get; init; }

    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int MiddleY => Y + Height / 2;

    /// <summary>A height within the box: 0 is its top, 1 its bottom.</summary>
    public int At(double part) => Y + (int)(Height * part);
}

/// <summary>A frame around boxes that belong together.</summary>
internal sealed record PlacedFrame(string Title, int X, int Y, int Width, int Height, bool IsDashed);
