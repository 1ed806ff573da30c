using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.CareSystem.Identity;

/// <summary>Which system of which topology this is, and who sits in front of it: whom a cookie names, else the first of its users.</summary>
public sealed class SignedIn
{
    private const string DefaultTopology = "single-system";

    private readonly SeedData _seed;

    public SignedIn(SeedSource seeds, IOptions<SandboxOptions> options, IHttpContextAccessor context)
    {
        _seed = seeds.Latest;
        var topology = Only(_seed.Topologies, row => row.Name == (options.Value.Topology ?? DefaultTopology), "topology", options.Value.Topology);
        var systems = topology.AllSystems();
        var system = options.Value.System is { } name
            ? Only(systems, row => row.Name == name, $"system of '{topology.Name}'", name)
            : systems[0];
        var consumer = topology.Systems.FirstOrDefault(row => row.Name == system.Name);

        TopologyName = topology.Name;
        SystemName = system.Name;
        SystemTitle = system.Title;
        ReadsRecords = consumer is not null;
        FilesRecords = consumer?.FilesRecords == true;
        SendsMessages = system.Part != SystemPart.SmspClient;
        TracesBySmsp = topology.Mhs.Smsp;
        Users = [.. system.Users.Select(id => Only(_seed.Practitioners, row => row.SdsUserId == id, "practitioner", id))];
        CookieName = $"user-{options.Value.Name}";
        User = Find(context.HttpContext?.Request.Cookies[CookieName]) ?? Users[0];
    }

    public string TopologyName { get; }

    public string SystemName { get; }

    public string SystemTitle { get; }

    /// <summary>False for a system that only sends messages or traces patients.</summary>
    public bool ReadsRecords { get; }

    /// <summary>Whether it keeps the structured records that it fetches.</summary>
    public bool FilesRecords { get; }

    public bool SendsMessages { get; }

    /// <summary>Whether the message handling server is an SMSP too.</summary>
    public bool TracesBySmsp { get; }

    /// <summary>Everybody who may sit in front of it.</summary>
    public IReadOnlyList<PractitionerRow> Users { get; }

    /// <summary>The cookie that names who does; browsers keep one jar for all ports of a host.</summary>
    public string CookieName { get; }

    public PractitionerRow User { get; private set; }

    public string UserName => NameOf(User);

    public string UserRole => User.JobRole.Name;

    /// <summary>Where the user works, and whose mailbox messages go from.</summary>
    public OrganisationRow Organisation => OrganisationOf(User);

    /// <summary>Null where the organisation has none, or this system sends no messages.</summary>
    public MailboxId? Mailbox => SendsMessages && _seed.Mailboxes.Mailboxes.FirstOrDefault(row => row.OdsCode == User.OdsCode) is { } mailbox
        ? MailboxId.Parse(mailbox.MailboxId)
        : null;

    public static string NameOf(PractitionerRow user) => string.Join(' ', [.. user.Name.Prefix, .. user.Name.Given, user.Name.Family]);

    public OrganisationRow OrganisationOf(PractitionerRow user) =>
        Only(_seed.Organisations, row => row.OdsCode == user.OdsCode, "organisation", user.OdsCode.Value);

    /// <summary>Somebody else sits down, for this request.</summary>
    /// <returns>False where nobody of that SDS user ID uses this system.</returns>
    public bool TrySignIn(string sdsUserId)
    {
        User = Find(sdsUserId) ?? User;

        return User.SdsUserId == sdsUserId;
    }

    private PractitionerRow? Find(string? sdsUserId) => Users.FirstOrDefault(user => user.SdsUserId == sdsUserId);

    private static T Only<T>(IEnumerable<T> rows, Func<T, bool> condition, string kind, string? name)
        where T : class => rows.FirstOrDefault(condition) ?? throw new InvalidOperationException($"The seed data has no {kind} '{name}'.");
}
