using System.Text.Json;
using SpineSandbox.Mesh.Http;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Lookup;

/// <summary>Which mailboxes receive a workflow, of one organisation or of all. Asks for no token; nobody is an empty list.</summary>
internal static class LookupEndpoints
{
    public static IEndpointRouteBuilder MapLookup(this IEndpointRouteBuilder app)
    {
        var mesh = app.MapGroup(MeshService.Root).WithTags("Lookup");
        mesh.MapGet("/endpointlookup/{odsCode}/{workflowId}", Endpoint).WithName("LookUpEndpoint").WithSummary("Mailboxes of an organisation that receive a workflow");
        mesh.MapGet("/endpointlookup/{**rest}", Incomplete).ExcludeFromDescription();
        mesh.MapGet("/workflowsearch/{workflowId}", Workflow).WithName("SearchWorkflow").WithSummary("All mailboxes that receive a workflow");

        return app;
    }

    private static MeshResult Endpoint(string odsCode, string workflowId, HttpContext context, SandboxStore<MeshContext, MeshView> store)
    {
        var version = MeshVersions.Of(context.Request);
        if (odsCode.Trim().Length == 0)
        {
            throw Blank(MeshErrors.OdsCodeMissing, "ODS code");
        }

        var found = store.Current.View.Mailboxes.ReceiversOf(odsCode.Trim(), Parse(workflowId));

        return version == ApiVersion.V2 ? MailboxList(found) : MeshResult.Json(StatusCodes.Status200OK, json =>
        {
            json.WriteString("query_id", context.TraceIdentifier);
            json.WriteStartArray("results");
            foreach (var mailbox in found)
            {
                json.WriteStartObject();
                json.WriteString("address", mailbox.Id.Value);
                json.WriteString("description", mailbox.Name);
                json.WriteString("endpoint_type", "MESH");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>A path with a blank segment, which no route with parameters matches.</summary>
    private static MeshResult Incomplete(string? rest) => throw (rest?.Split('/') is ["", ..] or null
        ? Blank(MeshErrors.OdsCodeMissing, "ODS code")
        : Blank(MeshErrors.WorkflowIdMissing, "workflow ID"));

    private static MeshResult Workflow(string workflowId, HttpRequest request, SandboxStore<MeshContext, MeshView> store)
    {
        MeshVersions.Of(request);
        return MailboxList(store.Current.View.Mailboxes.ReceiversOf(Parse(workflowId)));
    }

    private static WorkflowId Parse(string text) =>
        WorkflowId.TryParse(text, out var workflow) ? workflow : throw Blank(MeshErrors.WorkflowIdMissing, "workflow ID");

    private static MeshException Blank(MeshError error, string what) =>
        new(error, new Refusal($"A look-up names an ODS code and a workflow ID; the {what} is blank.", null, "Ask endpointlookup/{ODS code}/{workflow ID}."));

    private static MeshResult MailboxList(IEnumerable<Mailbox> found) =>
        MeshResult.Json(StatusCodes.Status200OK, (Utf8JsonWriter json) =>
        {
            json.WriteStartArray("results");
            foreach (var mailbox in found)
            {
                json.WriteStartObject();
                json.WriteString("mailbox_id", mailbox.Id.Value);
                json.WriteString("mailbox_name", mailbox.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
