using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary><c>/{ODS}/tasks</c>: the workflow of a practice for people; complete without JavaScript.</summary>
internal static partial class TaskPages
{
    private const string Accept = "accept";

    public static bool IsPage(PathString path) => Pages().IsMatch(path.Value ?? "");

    public static IEndpointRouteBuilder MapTaskPages(this IEndpointRouteBuilder app)
    {
        var tasks = app.MapGroup("/{odsCode}/tasks").ExcludeFromDescription();
        tasks.MapGet("", ListAsync);
        tasks.MapGet("/{id:int}", OpenAsync);
        tasks.MapGet("/{id:int}/attachments/{number:int}", DownloadAsync);
        tasks.MapPost("/{id:int}", DecideAsync);

        return app;
    }

    private static async Task<IResult> ListAsync(
        string odsCode, SandboxStore<RecordContext, PracticeDirectory> store, TaskDesk desk, CancellationToken cancellationToken) =>
        Find(store, odsCode) is { } practice
            ? new RazorComponentResult<TaskListPage>(new { Practice = practice, Tasks = await desk.ListAsync(practice.OdsCode, cancellationToken) })
            : Results.NotFound();

    private static async Task<IResult> OpenAsync(
        string odsCode, int id, SandboxStore<RecordContext, PracticeDirectory> store, TaskDesk desk, CancellationToken cancellationToken)
    {
        if (Find(store, odsCode) is not { } practice || await desk.OpenAsync(practice.OdsCode, id, cancellationToken) is not { } opened)
        {
            return Results.NotFound();
        }

        var view = store.Current.View;
        return new RazorComponentResult<TaskPage>(new
        {
            Practice = practice,
            Opened = opened,
            Staff = view.StaffOf(practice.OdsCode).ToList(),
            DecidedBy = opened.Task.DecidedBy is { } by ? view.FindPractitioner(by)?.FullName ?? by : null,
        });
    }

    private static async Task<IResult> DownloadAsync(
        string odsCode, int id, int number, SandboxStore<RecordContext, PracticeDirectory> store, TaskDesk desk, CancellationToken cancellationToken)
    {
        if (Find(store, odsCode) is not { } practice
            || await desk.OpenAsync(practice.OdsCode, id, cancellationToken) is not { } opened
            || opened.Attachments.ElementAtOrDefault(number - 1) is not { } file)
        {
            return Results.NotFound();
        }

        // With a name, the browser saves it and runs none of it.
        return Results.File(file.Content, file.ContentType, AttachmentNames.Of(id, number, file));
    }

    private static async Task<IResult> DecideAsync(
        string odsCode,
        int id,
        [FromForm] string decision,
        [FromForm] string? by,
        [FromForm] string? note,
        SandboxStore<RecordContext, PracticeDirectory> store,
        TaskDesk desk,
        CancellationToken cancellationToken)
    {
        if (Find(store, odsCode) is not { } practice)
        {
            return Results.NotFound();
        }

        // Whether it was decided now or before, the page shows what holds.
        await desk.DecideAsync(practice.OdsCode, id, decision == Accept, Blank(by), Blank(note), cancellationToken);

        return Results.LocalRedirect($"/{practice.OdsCode}/tasks/{id}");
    }

    private static Practice? Find(SandboxStore<RecordContext, PracticeDirectory> store, string odsCode) =>
        OdsCode.TryParse(odsCode, out var code) ? store.Current.View.Find(code) : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"\A/[A-Z0-9]{3,10}/tasks(/|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex Pages();
}
