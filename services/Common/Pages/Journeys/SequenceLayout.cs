using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Pages.Journeys;

/// <summary>Where the lanes and arrows of a sequence diagram go, in units of its view box.</summary>
public sealed class SequenceLayout
{
    private const int Margin = 70;
    private const int LaneDistance = 205;
    private const int FirstArrow = 84;
    private const int ArrowDistance = 36;
    private const int ArrowHead = 9;

    private SequenceLayout(IReadOnlyList<string> names, IReadOnlyList<JourneyArrow> arrows)
    {
        Lanes = [.. names.Select((name, index) => new Lane(name, Margin + index * LaneDistance))];
        Arrows = [.. arrows.Select((arrow, index) => Place(arrow, FirstArrow + index * ArrowDistance))];
        Width = 2 * Margin + (names.Count - 1) * LaneDistance;
        Height = FirstArrow + arrows.Count * ArrowDistance;
    }

    /// <summary>In the order in which they first take part.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    public IReadOnlyList<PlacedArrow> Arrows { get; }

    public int Width { get; }

    public int Height { get; }

    public static SequenceLayout Of(JourneyResult journey) =>
        new([.. journey.Steps.SelectMany(step => new[] { step.From, step.To }).Distinct()], JourneyArrow.Of(journey));

    private PlacedArrow Place(JourneyArrow arrow, int y)
    {
        var from = X(arrow.Step.From);
        var to = X(arrow.Step.To);
        var towards = to >= from ? 1 : -1;

        return new PlacedArrow(arrow, from, to, y, $"{to},{y} {to - towards * ArrowHead},{y - 5} {to - towards * ArrowHead},{y + 5}");
    }

    private int X(string name) => Lanes.First(lane => lane.Name == name).X;
}

/// <summary>One participant's line.</summary>
public sealed record Lane(string Name, int X);

/// <summary>One arrow from lane to lane.</summary>
/// <param name="Head">The points of the triangle at its end.</param>
public sealed record PlacedArrow(JourneyArrow Arrow, int FromX, int ToX, int Y, string Head)
{
    private const int WidthOfCharacter = 7;

    public int MiddleX => (FromX + ToX) / 2;

    /// <summary>How many characters fit above it.</summary>
    public int Room => Math.Abs(ToX - FromX) / WidthOfCharacter;
}
