using System.Text;

namespace SpineSandbox.MeshClient.Mesh;

/// <summary>Connections to MESH: headers may hold names beyond ASCII; nothing is followed, kept, unpacked or sent through a proxy.</summary>
internal static class MeshConnections
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = ConnectTimeout,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    };
}
