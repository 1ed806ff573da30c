namespace SpineSandbox.Console.Home;

/// <summary>What the picture of a topology shows, before anything has a place.</summary>
/// <param name="Title">The topology's.</param>
/// <param name="Consumer">Who runs the message handling server.</param>
/// <param name="IsCombined">Whether system and server are one endpoint (CMA).</param>
/// <param name="Systems">The care systems that ask through the server.</param>
/// <param name="Messengers">The systems that only send messages.</param>
/// <param name="ConsumerClients">The MESH clients on the consumers' side.</param>
/// <param name="Spine">PDS, SDS, SSP and MESH, from top to bottom.</param>
/// <param name="Providers">The systems of the practices, which stand inside.</param>
/// <param name="ProviderClients">The MESH clients on the practices' side.</param>
public sealed record Scene(
    string Title,
    string Consumer,
    bool IsCombined,
    IReadOnlyList<SceneBox> Systems,
    SceneBox Server,
    IReadOnlyList<SceneBox> Messengers,
    IReadOnlyList<SceneBox> ConsumerClients,
    IReadOnlyList<SceneBox> Spine,
    IReadOnlyList<SceneBox> Providers,
    IReadOnlyList<SceneBox> ProviderClients)
{
    /// <summary>Links that belong to the picture and that the sandbox does not emulate.</summary>
    public IReadOnlyList<SceneIllustration> Illustrated { get; init; } = [];
}

/// <summary>A link that is drawn and leads nowhere.</summary>
/// <param name="From">The title of the box that it begins at.</param>
/// <param name="To">What it would lead to.</param>
/// <param name="Title">What it stands for.</param>
public sealed record SceneIllustration(string From, string To, string Title);
