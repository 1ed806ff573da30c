using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SpineSandbox.MeshClient.Configuration;

/// <summary>
/// Reads <c>meshclient.cfg</c>, the configuration of the real client, as far as it concerns this one: no proxy, no key store, no
/// upgrades, and the log goes to the console.
/// </summary>
internal static class MeshClientConfig
{
    private const string Root = "MESHConfig";

    /// <summary>What MESH takes as a page of the mailbox.</summary>
    private const int FewestMessages = 10;
    private const int MostMessages = 5000;

    /// <exception cref="CommandLineException">There is no such file, or it lacks something.</exception>
    public static IReadOnlyList<MailboxAccount> Read(string path)
    {
        var root = Load(path);
        var clients = root.Descendants().Where(element => Named(element, "Client")).ToArray();

        return clients.Length > 0
            ? [.. clients.Select(client => Account(path, root, client))]
            : throw new CommandLineException($"{path} has no Client.");
    }

    private static MailboxAccount Account(string path, XElement root, XElement client)
    {
        var secret = new MailboxSecret(Required(path, client, "ClientAuthentication"), Required(path, root, "AuthenticationKey"));

        return new MailboxAccount(
            StandaloneMailboxes.Mailbox(Required(path, client, "ClientIdentity")),
            Path.GetFullPath(Required(path, client, "InterfaceRoot")),
            Options(path, root, client),
            () => secret);
    }

    private static MeshClientOptions Options(string path, XElement root, XElement client) => new()
    {
        Url = Required(path, root, "PrimaryURL"),
        PollPeriod = TimeSpan.FromMinutes(Number(path, root, "PollPeriod") ?? 30),
        ServerRetry = (int)Math.Max(1, Number(path, root, "ServerRetry") ?? 3),
        MaxMessages = (int)Math.Clamp(Number(path, root, "MaxMessages") ?? 100, FewestMessages, MostMessages),
        ProcessingDelay = TimeSpan.FromSeconds(Number(path, root, "ProcessingDelay") ?? 1),
        WorkPath = Text(root, "WorkPath"),
        CollectReport = IsYes(client, "CollectReport"),
        TransferReport = IsYes(client, "TransferReport"),
        DelayReport = IsYes(client, "DelayReport"),
        PollReport = IsYes(client, "PollReport"),
        SaveSent = Text(client, "SaveSent") is null || IsYes(client, "SaveSent"),
    };

    private static XElement Load(string path)
    {
        try
        {
            var root = XDocument.Load(path).Root!;

            return Named(root, Root) ? root : throw new CommandLineException($"The root of {path} is {root.Name.LocalName}, not {Root}.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or XmlException)
        {
            throw new CommandLineException($"{path} cannot be read: {unreadable.Message}");
        }
    }

    private static string Required(string path, XElement parent, string name) =>
        Text(parent, name) ?? throw new CommandLineException($"{path} has no {name}.");

    private static double? Number(string path, XElement parent, string name) =>
        Text(parent, name) is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw new CommandLineException($"{name} in {path} is no number: '{text}'.");

    private static bool IsYes(XElement parent, string name) => string.Equals(Text(parent, name), "Y", StringComparison.OrdinalIgnoreCase);

    private static string? Text(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => Named(element, name))?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static bool Named(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);
}
