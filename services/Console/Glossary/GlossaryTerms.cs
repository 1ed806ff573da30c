using SpineSandbox.Console.Data;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.Glossary;

/// <summary>The words that the other pages use, in the order of the alphabet.</summary>
internal static class GlossaryTerms
{
    private const int MostExamples = 3;

    public static IReadOnlyList<GlossaryTerm> All { get; } =
    [
        new("asid", "ASID", "Accredited system identifier: the twelve digits by which Spine knows one system at one organisation. A request through SSP names two of them: who asks (Ssp-From) and who is asked (Ssp-To).",
            seed => seed.Systems.Select(row => System(row, $"{row.Asid}: {row.ProductName} at {row.OdsCode}"))),
        new("caresystem", "Care system", "What a clinician sits in front of: a GP system, a hospital's patient record, a portal.",
            seed => seed.Topologies.SelectMany(topology => topology.Systems.Select(system => new SeededExample($"{system.Title} ({topology.Title.ToLowerInvariant()})", $"/data/systems/{system.Asid}")))),
        new("cma-endpoint", "CMA endpoint", "Combined MHS and accredited system: one registration in which a message handling server and the one system behind it belong together, so that party key and ASID come as a pair.",
            seed => seed.Endpoints.Where(row => row.Kind == EndpointKind.Cma && row.Roots.Count > 0).Select(Registration)),
        new("control-file", "Control file", "The .ctl file beside a message in a mailbox's folder: from whom, to whom, in which workflow. Over MESH's HTTP face the same stands in Mex- headers.",
            seed => seed.Mailboxes.Mailboxes.Select(Mailbox)),
        new("data-sharing-agreement", "Data sharing agreement", "What two organisations have agreed: the one's systems may ask the other's by these products. SSP lets nothing pass without one.",
            seed => seed.Agreements.Select(row => new SeededExample($"{row.Id}: {row.Consumer} may ask {row.Provider}", $"/data/agreements/{row.Id}"))),
        new("interaction-id", "Interaction ID", "A URN that names one kind of request, such as urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord. Systems are accredited for interactions, endpoints are registered for them, and each request through SSP carries one.",
            seed => seed.Systems.Where(row => row.Interactions.Count > 0).SelectMany(row => row.Interactions.Select(interaction => System(row, $"{interaction} at {row.Asid}")))),
        new("jwt", "JWT", "The token of a GP Connect request: unsigned, five minutes old at most. It says which person of which organisation asks, and why, for the audit.",
            seed => seed.Practitioners.Select(row => new SeededExample($"{row.SdsUserId}: {row.Name.Family}, {row.JobRole.Name}", DataLinks.Table("practitioners")))),
        new("mailbox", "Mailbox", "Where messages for an organisation wait in MESH, with a password and a list of the workflows that it receives.",
            seed => seed.Mailboxes.Mailboxes.Select(Mailbox)),
        new("mesh", "MESH", "Message Exchange for Social Care and Health: store and forward between mailboxes, for what need not be answered at once."),
        new("mhs", "MHS", "Message handling server: what speaks to Spine for one system or for many. It has a party key; the systems behind it have an ASID each.",
            seed => seed.Topologies.Select(row => new SeededExample($"{row.Mhs.PartyKey}: {row.Title.ToLowerInvariant()}", $"/?topology={row.Name}"))),
        new("mhs-endpoint", "MHS endpoint", "An endpoint that serves several accredited systems: one party key, and an ASID for each system behind it.",
            seed => seed.Endpoints.Where(row => row.Kind == EndpointKind.Mhs && row.Roots.Count > 0).Select(Registration)),
        new("nhs-number", "NHS number", "Ten digits that name a patient; the last checks the others by modulus 11.",
            seed => seed.Roles.Where(role => role.Key.StartsWith("patient.", StringComparison.Ordinal)).OrderBy(role => role.Key).Select(role => new SeededExample($"{role.Value}: {role.Key}", $"/data/patients/{role.Value}"))),
        new("ods-code", "ODS code", "The code of an organisation or site in the Organisation Data Service.",
            seed => seed.Organisations.Select(row => new SeededExample($"{row.OdsCode}: {row.Name}", $"/data/organisations/{row.OdsCode}"))),
        new("party-key", "Party key", "Names a message handling server in the directory: the code of who runs it, a hyphen, six digits.",
            seed => seed.Systems.DistinctBy(row => row.PartyKey).Select(row => System(row, $"{row.PartyKey}: of {row.ProductName} at {row.OdsCode}"))),
        new("pds", "PDS", "Personal Demographics Service: who a patient is, and where they are registered."),
        new("sds", "SDS", "Spine Directory Service: which organisation has which accredited systems, and where their endpoints are. Over FHIR and over LDAP."),
        new("service-root", "Service root", "The FHIR base URL of a practice for one version and product. SDS holds it letter for letter, consumers put it behind SSP's address, and requests go below it.",
            seed => seed.Endpoints.SelectMany(row => row.Roots.Select(root => new SeededExample(root.Address, DataLinks.Table("endpoints") + $"&find={row.OdsCode}")))),
        new("ssp", "SSP", "Spine Secure Proxy: stands between consumer and practice, checks who may ask whom for what, and audits each request."),
        new("tie", "TIE", "Trust Integration Engine: the message handling server of a hospital trust, with many systems behind it.",
            seed => seed.Topologies.Where(row => row.Name == "acute-trust-tie").Select(row => new SeededExample(row.Title, $"/?topology={row.Name}"))),
        new("trace", "Trace", "The 32 hexadecimal digits that all calls of one journey share, over every service. SSP's own Ssp-TraceID is another one: new for each request."),
        new("workflow-id", "Workflow ID", "Names the kind of a message in MESH, such as GPCONNECT_SEND_DOCUMENT.",
            seed => seed.Mailboxes.Mailboxes.SelectMany(row => row.WorkflowIds).Distinct().Select(workflow => new SeededExample(workflow, DataLinks.Table("mailboxes") + $"&find={workflow}"))),
    ];

    public static IEnumerable<SeededExample> Examples(this GlossaryTerm term, SeedData seed) => term.Rows?.Invoke(seed).Take(MostExamples) ?? [];

    private static SeededExample System(SystemRow row, string text) => new(text, $"/data/systems/{row.Asid}");

    private static SeededExample Registration(EndpointRow row) => new(
        $"{row.PartyKey} of {row.OdsCode}{(row.Note is null ? "" : $": {row.Note}")}", DataLinks.Table("endpoints") + $"&find={row.PartyKey}");

    private static SeededExample Mailbox(MailboxRow row) => new($"{row.MailboxId}: {row.Name}", $"/data/mailboxes/{row.MailboxId}");
}
