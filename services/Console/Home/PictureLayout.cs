namespace SpineSandbox.Console.Home;

/// <summary>Where the boxes and arrows of a topology's picture go, in units of its view box: consumer, Spine, practices from left to right.</summary>
internal sealed class PictureLayout
{
    public const int Width = 1180;

    private const int Top = 64;
    private const int Gap = 14;
    private const int TitleHeight = 44;
    private const int LineHeight = 17;
    private const int LinksHeight = 20;

    private static readonly Column SystemColumn = new(20, 262);
    private static readonly Column ServerColumn = new(340, 186);
    private static readonly Column SpineColumn = new(626, 156);
    private static readonly Column ProviderColumn = new(862, 300);

    private readonly List<PlacedBox> _boxes = [];
    private readonly List<PlacedFrame> _frames = [];
    private readonly List<PictureArrow> _arrows = [];

    private PictureLayout(Scene scene)
    {
        var systems = Stack(scene.Systems, SystemColumn, Top);
        var server = Put(scene.Server, ServerColumn, Top, Math.Max(Bottom(systems, Top) - Top, HeightOf(scene.Server)));
        var asking = Math.Max(Bottom(systems, Top), server.Bottom);
        _frames.Add(new PlacedFrame(scene.Consumer, SystemColumn.X - 12, 12, ServerColumn.Right - SystemColumn.X + 24, asking - 2, IsDashed: false));
        if (scene.IsCombined)
        {
            _frames.Add(new PlacedFrame("One CMA endpoint", SystemColumn.X - 6, Top - 22, ServerColumn.Right - SystemColumn.X + 12, asking - Top + 29, IsDashed: true));
        }

        var providers = Stack(scene.Providers, ProviderColumn, Top);
        var practiceClients = Stack(scene.ProviderClients, ProviderColumn, Bottom(providers, Top) + 30);

        // Those who send messages stand beside MESH, at the bottom.
        var sending = Math.Max(Length(scene.Messengers), Length(scene.ConsumerClients));
        var illustrated = scene.Illustrated.Count * IllustratedHeight;
        var aside = Math.Max(asking + 44 + illustrated, Bottom(practiceClients, Bottom(providers, Top)) - sending);
        var messengers = Stack(scene.Messengers, SystemColumn, aside);
        var clients = Stack(scene.ConsumerClients, ServerColumn, aside);
        var bottom = new[] { Bottom(messengers, asking), Bottom(clients, asking), Bottom(providers, Top), Bottom(practiceClients, Top) }.Max();

        // The Spine stands between the two: its services spread over the height of what they serve.
        var spine = Spread(scene.Spine, SpineColumn, Top, bottom);
        _frames.Add(new PlacedFrame("Spine", SpineColumn.X - 14, 12, SpineColumn.Width + 28, bottom - 2, IsDashed: false));
        _frames.Add(new PlacedFrame("GP practices", ProviderColumn.X - 12, 12, ProviderColumn.Width + 24, bottom - 2, IsDashed: false));
        Height = bottom + 24;

        Illustrate(scene.Illustrated, systems, asking);
        Connect(systems, server, spine, providers, messengers, clients, practiceClients);
    }

    public int Height { get; }

    public IReadOnlyList<PlacedFrame> Frames => _frames;

    public IReadOnlyList<PlacedBox> Boxes => _boxes;

    public IReadOnlyList<PictureArrow> Arrows => _arrows;

    public static PictureLayout Of(Scene scene) => new(scene);

    /// <summary>How far below its top the lines of a box begin.</summary>
    public static int LineAt(int index) => TitleHeight + index * LineHeight;

    // Drawn between those who ask and those who send, as what it is: not there.
    private void Illustrate(IReadOnlyList<SceneIllustration> illustrated, List<PlacedBox> systems, int asking)
    {
        var top = asking + 44;
        foreach (var link in illustrated)
        {
            if (systems.Find(system => system.Box.Title == link.From) is not { } from)
            {
                continue;
            }

            var box = new SceneBox(null, link.To, [link.Title, "drawn, not emulated"], []) { Runs = false };
            var placed = Put(box, SystemColumn, top, HeightOf(box));
            _arrows.Add(PictureArrow.Down(from, placed) with { IsAside = true });
            top = placed.Bottom + Gap;
        }
    }

    private void Connect(
        List<PlacedBox> systems, PlacedBox server, List<PlacedBox> spine, List<PlacedBox> providers,
        List<PlacedBox> messengers, List<PlacedBox> clients, List<PlacedBox> practiceClients)
    {
        if (spine is not [var pds, var sds, var ssp, var mesh])
        {
            return;
        }

        _arrows.AddRange(systems.Select(system => PictureArrow.Right(system, server, system.MiddleY, system.MiddleY, system.Box.Asks) with { FromAsid = system.Box.Asid }));
        _arrows.Add(PictureArrow.Right(server, pds, server.At(0.2), pds.MiddleY, "1 trace"));
        _arrows.Add(PictureArrow.Right(server, sds, server.At(0.45), sds.MiddleY, "2 look up"));
        _arrows.Add(PictureArrow.Right(server, ssp, server.At(0.7), ssp.At(0.4), "3, 4 ask"));
        foreach (var provider in providers)
        {
            _arrows.Add(PictureArrow.Right(ssp, provider, ssp.At(0.5), provider.At(0.35), "forward"));
            _arrows.Add(PictureArrow.Left(provider, pds, provider.At(0.18), pds.At(0.6), "own trace") with { IsAside = true });
        }

        foreach (var client in clients)
        {
            _arrows.AddRange(messengers.Select(messenger => PictureArrow.Right(messenger, client, messenger.At(0.5), client.At(0.6), "files") with { IsAside = true }));
            _arrows.Add(PictureArrow.Right(client, mesh, client.At(0.4), mesh.At(0.4), "MESH"));
        }

        _arrows.AddRange(practiceClients.Select(client => PictureArrow.Left(client, mesh, client.MiddleY, mesh.At(0.6), "MESH")));
        _arrows.Add(PictureArrow.Up(mesh, pds, SpineColumn.X + 30) with { IsAside = true });
    }

    private List<PlacedBox> Stack(IEnumerable<SceneBox> boxes, Column column, int top)
    {
        var placed = new List<PlacedBox>();
        foreach (var box in boxes)
        {
            placed.Add(Put(box, column, top, HeightOf(box)));
            top = placed[^1].Bottom + Gap;
        }

        return placed;
    }

    private List<PlacedBox> Spread(IReadOnlyList<SceneBox> boxes, Column column, int top, int bottom)
    {
        var heights = boxes.Select(HeightOf).ToList();
        var gap = (bottom - top - heights.Sum()) / Math.Max(1, boxes.Count - 1);
        var placed = new List<PlacedBox>();
        for (var index = 0; index < boxes.Count; index++)
        {
            placed.Add(Put(boxes[index], column, top, heights[index]));
            top += heights[index] + gap;
        }

        return placed;
    }

    private PlacedBox Put(SceneBox box, Column column, int top, int height)
    {
        var placed = new PlacedBox(box, column.X, top, column.Width, height);
        _boxes.Add(placed);
        var inside = top + TitleHeight - 8 + LinksHeight;
        foreach (var small in box.Inside)
        {
            _boxes.Add(new PlacedBox(small, column.X + 10, inside, column.Width - 20, SmallHeight) { IsSmall = true });
            inside += SmallHeight + 6;
        }

        return placed;
    }

    private const int SmallHeight = 42;

    /// <summary>Of a link's end that is not emulated, with the gap below it.</summary>
    private const int IllustratedHeight = TitleHeight + 2 * LineHeight + Gap;

    private static int HeightOf(SceneBox box) => box.Inside.Count > 0
        ? TitleHeight + LinksHeight - 8 + box.Inside.Count * (SmallHeight + 6) + 6
        : TitleHeight - 12 + box.Lines.Count * LineHeight + (box.Links.Count > 0 ? LinksHeight : 0) + 4;

    private static int Length(IReadOnlyList<SceneBox> boxes) => boxes.Sum(HeightOf) + Gap * Math.Max(0, boxes.Count - 1);

    private static int Bottom(List<PlacedBox> boxes, int otherwise) => boxes.Count == 0 ? otherwise : boxes.Max(box => box.Bottom);

    private sealed record Column(int X, int Width)
    {
        public int Right => X + Width;
    }
}
