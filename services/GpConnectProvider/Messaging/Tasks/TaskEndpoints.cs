using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.GpConnectProvider.Messaging.Store;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary><c>/_sandbox/tasks</c>: the practices' workflow for programs.</summary>
internal static class TaskEndpoints
{
    public static RouteGroupBuilder MapTasks(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/tasks", ListAsync).WithName("ListTasks").WithSummary("The workflow tasks of one practice or of all, the newest first");
        sandbox.MapGet("/tasks/{id:int}", GetAsync).WithName("GetTask").WithSummary("A task, its files and what it would add to the record");
        sandbox.MapGet("/tasks/{id:int}/attachments/{number:int}", GetAttachmentAsync).WithName("GetTaskAttachment").WithSummary("A file of a task");
        sandbox.MapPost("/tasks/{id:int}/decision", DecideAsync).WithName("DecideTask").WithSummary("Accept or reject a task");

        return sandbox;
    }

    private static async Task<Ok<IEnumerable<TaskView>>> ListAsync([FromQuery] string? practice, TaskDesk desk, CancellationToken cancellationToken)
    {
        OdsCode? only = OdsCode.TryParse(practice, out var odsCode) ? odsCode : null;

        return TypedResults.Ok((await desk.ListAsync(only, cancellationToken)).Select(task => TaskView.Of(task)));
    }

    private static async Task<Results<Ok<TaskView>, ProblemHttpResult>> GetAsync(int id, TaskDesk desk, CancellationToken cancellationToken) =>
        await desk.OpenAsync(null, id, cancellationToken) is { } opened ? TypedResults.Ok(TaskView.Of(opened)) : Unknown(id);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAttachmentAsync(
        int id, int number, TaskDesk desk, CancellationToken cancellationToken) =>
        await desk.OpenAsync(null, id, cancellationToken) is { } opened && opened.Attachments.ElementAtOrDefault(number - 1) is { } file
            ? TypedResults.File(file.Content, file.ContentType)
            : Unknown(id);

    private static async Task<Results<Ok<TaskView>, ProblemHttpResult>> DecideAsync(
        int id, DecisionBody decision, TaskDesk desk, CancellationToken cancellationToken)
    {
        var outcome = await desk.DecideAsync(null, id, decision.Accept, decision.By, decision.Note, cancellationToken);

        return outcome switch
        {
            TaskDecision.NoSuchTask => Unknown(id),
            TaskDecision.AlreadyDecided => TypedResults.Problem(
                $"Task {id} is no longer open.", title: "Already decided", statusCode: StatusCodes.Status409Conflict),
            _ => await GetAsync(id, desk, cancellationToken),
        };
    }

    private static ProblemHttpResult Unknown(int id) =>
        TypedResults.Problem($"There is no task {id} with such a file.", title: "Unknown task", statusCode: StatusCodes.Status404NotFound);
}

/// <summary>What somebody decides.</summary>
/// <param name="By">SDS user ID.</param>
internal sealed record DecisionBody(bool Accept, string? By = null, string? Note = null);
