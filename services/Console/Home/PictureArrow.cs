using System.Globalization;

namespace SpineSandbox.Console.Home;

/// <summary>An arrow from box to box.</summary>
/// <param name="From">The resource that calls; null where none does.</param>
/// <param name="Path">Of its line.</param>
/// <param name="Head">The points of the triangle at its end.</param>
internal sealed record PictureArrow(string? From, string? To, string Path, string Head, string Label, double LabelX, double LabelY)
{
    private const double HeadLength = 10;

    /// <summary>The ASID in whose name the call is made.</summary>
    public string? FromAsid { get; init; }

    /// <summary>Not one of the numbered steps.</summary>
    public bool IsAside { get; init; }

    public static PictureArrow Right(PlacedBox from, PlacedBox to, int fromY, int toY, string label) => Straight(from, to, from.Right, fromY, to.X, toY, label);

    public static PictureArrow Left(PlacedBox from, PlacedBox to, int fromY, int toY, string label) => Straight(from, to, from.X, fromY, to.Right, toY, label);

    /// <summary>From the top of a box to the bottom of one above it, past what stands between on the left.</summary>
    public static PictureArrow Up(PlacedBox from, PlacedBox to, int x)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"M{from.X},{from.At(0.25)} C{from.X - 34},{from.At(0.1)} {to.X - 34},{to.At(0.95)} {to.X - 2},{to.At(0.82)}");
        var head = string.Create(CultureInfo.InvariantCulture, $"{to.X},{to.At(0.8)} {to.X - 10},{to.At(0.8) - 1} {to.X - 6},{to.At(0.8) + 9}");

        return new PictureArrow(from.Box.Name, to.Box.Name, path, head, "", x, from.Y);
    }

    /// <summary>From the bottom of a box to the top of one below it.</summary>
    public static PictureArrow Down(PlacedBox from, PlacedBox to) =>
        Straight(from, to, from.X + from.Width / 2, from.Bottom, to.X + to.Width / 2, to.Y, "");

    private static PictureArrow Straight(PlacedBox from, PlacedBox to, double x1, double y1, double x2, double y2, string label)
    {
        var angle = Math.Atan2(y2 - y1, x2 - x1);
        var (backX, backY) = (x2 - HeadLength * Math.Cos(angle), y2 - HeadLength * Math.Sin(angle));
        var (acrossX, acrossY) = (4.5 * Math.Sin(angle), -4.5 * Math.Cos(angle));
        var path = string.Create(CultureInfo.InvariantCulture, $"M{x1:0.#},{y1:0.#} L{backX:0.#},{backY:0.#}");
        var head = string.Create(CultureInfo.InvariantCulture, $"{x2:0.#},{y2:0.#} {backX + acrossX:0.#},{backY + acrossY:0.#} {backX - acrossX:0.#},{backY - acrossY:0.#}");

        return new PictureArrow(from.Box.Name, to.Box.Name, path, head, label, (x1 + x2) / 2, (y1 + y2) / 2 - 6);
    }
}
