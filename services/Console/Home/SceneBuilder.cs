using SpineSandbox.Console.Data;
using SpineSandbox.Pages.Journeys;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Console.Home;

/// <summary>Builds the picture of a topology from the seed's rows, the directory as it is now, and what runs.</summary>
internal sealed class SceneBuilder(TopologyRow topology, SeedData seed, DirectoryNow directory, IReadOnlyList<ServiceState> services, DashboardLinks dashboard)
{
    private static readonly string[] SpineServices = ["pds", "sds", "ssp", "mesh"];

    private const string MeshClient = "mesh-client";

    public Scene Build()
    {
        var clients = services.Where(service => service.Name.StartsWith(MeshClient, StringComparison.Ordinal)).ToLookup(service => IsOfConsumers(service.Name));
        var server = directory.KindOf(topology.Mhs.PartyKey);

        return new Scene(
            topology.Title,
            $"{seed.NameOf(topology.Mhs.OdsCode)} ({topology.Mhs.OdsCode})",
            server == EndpointKind.Cma,
            [.. topology.Systems.Select(SystemBox), .. topology.SmspClients.Select(SmspClientBox)],
            ServerBox(server),
            [.. topology.Messengers.Select(MessengerBox)],
            [.. clients[true].Select(ClientBox)],
            [.. SpineServices.Select(name => Service(name, Participant.TitleOf(name), [], apart: null))],
            [.. seed.Practices.GroupBy(practice => practice.HostedBy).OrderBy(host => host.Key).Select(host => ProviderBox(host.Key, host))],
            [.. clients[false].Select(ClientBox)])
        {
            Illustrated = [.. topology.Illustrated.Select(link => new SceneIllustration(TitleOf(link.From), link.To, link.Title))],
        };
    }

    private SceneBox SystemBox(TopologySystemRow system)
    {
        string[] lines =
        [
            $"ASID {system.Asid}",
            OrganisationOf(system.OdsCode, system.Title),
            .. system.Participants.Select(participant => $"for {participant.OdsCode}: ASID {participant.Asid}"),
        ];

        return Service($"{topology.Name}-{system.Name}", system.Title, lines, new SceneLink("data", $"/data/systems/{system.Asid}", $"Data of {system.Title}")) with { Asid = system.Asid.Value };
    }

    private SceneBox SmspClientBox(SmspClientRow client)
    {
        var (identity, data) = client.Asid is { } asid
            ? ($"ASID {asid}{EndpointOf(asid)}", $"/data/systems/{asid}")
            : ("No ASID", $"/data/organisations/{client.OdsCode}");

        return Service(
            $"{topology.Name}-{client.Name}",
            client.Title,
            [identity, OrganisationOf(client.OdsCode, client.Title)],
            new SceneLink("data", data, $"Data of {client.Title}")) with { Asks = "SMSP" };
    }

    private string TitleOf(string name) =>
        topology.Systems.Select(system => (system.Name, system.Title))
            .Concat(topology.SmspClients.Select(client => (client.Name, client.Title)))
            .FirstOrDefault(system => system.Name == name).Title ?? name;

    private SceneBox ServerBox(EndpointKind? kind) => Service(
        $"{topology.Name}-mhs",
        "Message handling server",
        [kind switch { EndpointKind.Cma => "Part of the CMA endpoint", EndpointKind.Mhs => "MHS endpoint", _ => "Not in SDS" }, $"Party key {topology.Mhs.PartyKey}"],
        new SceneLink("data", DataLinks.Table("systems") + $"&find={topology.Mhs.PartyKey}", "Systems behind this server"));

    private SceneBox MessengerBox(MessagingSystemRow messenger) => Service(
        $"{topology.Name}-{messenger.Name}",
        messenger.Title,
        [OrganisationOf(messenger.OdsCode, messenger.Title), .. MailboxOf(messenger.OdsCode)],
        new SceneLink("data", DataLinks.Table("mailboxes") + $"&find={messenger.OdsCode}", $"Mailbox of {messenger.Title}"));

    private SceneBox ClientBox(ServiceState client) => Service(client.Name, Participant.TitleOf(client.Name), [client.Name[MeshClient.Length..].Trim('-')], apart: null);

    private SceneBox ProviderBox(ProviderHost host, IEnumerable<PracticeRow> practices)
    {
        var name = host == ProviderHost.Provider ? "provider" : "provider-single";
        var inside = practices.Select(PracticeBox).ToList();
        var box = Service(name, inside.Count > 1 ? "A supplier's datacentre" : "A practice's own system", [], apart: null);

        return box with { Inside = inside };
    }

    private SceneBox PracticeBox(PracticeRow practice)
    {
        return new SceneBox(
            null,
            $"{practice.OdsCode} {seed.NameOf(practice.OdsCode)}",
            [$"ASID {practice.Asid}{EndpointOf(practice.Asid)}"],
            [new SceneLink("data", $"/data/systems/{practice.Asid}", $"Data of {practice.OdsCode}")])
        {
            Asid = practice.Asid.Value,
        };
    }

    /// <param name="apart">A link that only this box has.</param>
    private SceneBox Service(string name, string title, IReadOnlyList<string> lines, SceneLink? apart)
    {
        var state = services.FirstOrDefault(service => service.Name == name);
        var spoken = $"{title}, {name}";
        SceneLink?[] links =
        [
            apart ?? (ServiceCatalogue.DataOf(name) is { } table ? new SceneLink("data", DataLinks.Table(table), $"Data of {spoken}") : null),
            state is null ? null : ServiceCatalogue.HasTryIt(name) ? new SceneLink("API", $"{state.Address}/swagger", $"API page of {spoken}") : null,
            state is null ? null : ServiceCatalogue.HasPages(name) ? new SceneLink("open", state.Address, $"Pages of {spoken}") : null,
            dashboard.Of(name) is { } page && state is not null ? new SceneLink("dashboard", page, $"Dashboard page of {spoken}") : null,
        ];

        return new SceneBox(state is null ? null : name, title, lines, [.. links.OfType<SceneLink>()]) { Runs = state is null ? null : state.Info is not null };
    }

    /// <summary>What SDS says of the system beside its ASID: the kind of its endpoint and its party key.</summary>
    private string EndpointOf(Asid asid) => directory.Systems.FirstOrDefault(row => row.Asid == asid) is { } system
        ? $" · {directory.KindOf(system.PartyKey) switch { EndpointKind.Mhs => "MHS", EndpointKind.Cma => "CMA", _ => "no endpoint" }} {system.PartyKey}"
        : ", not in SDS";

    private IEnumerable<string> MailboxOf(OdsCode odsCode) =>
        seed.Mailboxes.Mailboxes.Where(mailbox => mailbox.OdsCode == odsCode).Take(1).Select(mailbox => $"Mailbox {mailbox.MailboxId}");

    // By its code alone where the name stands in the title, or around the box.
    private string OrganisationOf(OdsCode odsCode, string title)
    {
        var name = seed.NameOf(odsCode);

        return odsCode == topology.Mhs.OdsCode || title.StartsWith(name, StringComparison.Ordinal) ? $"Organisation {odsCode}" : $"{name} ({odsCode})";
    }

    private static bool IsOfConsumers(string client) => client.Contains("consumer", StringComparison.Ordinal);
}
