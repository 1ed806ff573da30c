using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary><c>/_sandbox/practices</c>: who is served here, and the switches that a practice has.</summary>
internal static class PracticeEndpoints
{
    public static RouteGroupBuilder MapPractices(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/practices", List).WithName("ListPractices").WithSummary("The practices of this provider and their switches");
        sandbox.MapPatch("/practices/{odsCode}", SwitchAsync).WithName("SwitchPractice").WithSummary("Switch GP Connect, a product, a section or a clinical area");

        return sandbox;
    }

    private static IEnumerable<PracticeView> List(SandboxStore<RecordContext, PracticeDirectory> store) =>
        store.Current.View.All.Select(PracticeView.Of);

    private static async Task<Results<Ok<PracticeView>, ProblemHttpResult>> SwitchAsync(
        string odsCode,
        PracticeSwitches switches,
        SandboxStore<RecordContext, PracticeDirectory> store,
        RecordSections sections,
        CancellationToken cancellationToken)
    {
        if (switches.SectionLimits?.Keys.FirstOrDefault(code => sections.Find(code) is null) is { } unknown)
        {
            return TypedResults.Problem($"'{unknown}' is no section of the record.", title: "Unknown section", statusCode: StatusCodes.Status400BadRequest);
        }

        var changed = await store.Current.WriteAsync(
            (context, directory) => ApplyAsync(odsCode, switches, context, directory, cancellationToken), cancellationToken);

        return changed is null
            ? TypedResults.Problem($"This provider serves no practice {odsCode}.", title: "Unknown practice", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(PracticeView.Of(changed));
    }

    private static async Task<Practice?> ApplyAsync(
        string odsCode, PracticeSwitches switches, RecordContext context, PracticeDirectory directory, CancellationToken cancellationToken)
    {
        if (!OdsCode.TryParse(odsCode, out var code) || directory.Find(code) is not { } practice)
        {
            return null;
        }

        var changed = switches.ApplyTo(practice);
        context.Update(changed);
        await context.SaveChangesAsync(cancellationToken);
        directory.Replace(changed);

        return changed;
    }
}
