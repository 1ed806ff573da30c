using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.CareSystem.FiledRecords;

/// <summary><c>/_sandbox/filed-records</c>: what this system has filed of others' records, and filing more.</summary>
internal static class FiledRecordEndpoints
{
    public static IServiceCollection AddFiledRecords(this IServiceCollection services)
    {
        services.AddSingleton<FiledRecordStore>().AddSingleton<Sandbox.Hosting.IResettable>(provider => provider.GetRequiredService<FiledRecordStore>());
        services.AddScoped<RecordFiling>();

        return services;
    }

    public static RouteGroupBuilder MapFiledRecords(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/filed-records", All).WithName("GetFiledRecords").WithSummary("The structured records that this system has filed, with their provenance");
        sandbox.MapPost("/filed-records/{nhsNumber}", FileAsync).WithName("FileRecord").WithSummary("Fetch a patient's structured record and file it");

        return sandbox;
    }

    private static Task<IReadOnlyList<FiledRecord>> All(FiledRecordStore store, CancellationToken cancellationToken) => store.AllAsync(cancellationToken);

    private static async Task<Results<Ok<FiledRecord>, ProblemHttpResult>> FileAsync(
        string nhsNumber, SignedIn signedIn, RecordFiling filing, CancellationToken cancellationToken)
    {
        if (!signedIn.FilesRecords)
        {
            return TypedResults.Problem($"{signedIn.SystemTitle} files no records.", statusCode: StatusCodes.Status400BadRequest);
        }

        var run = await filing.RunAsync(nhsNumber, cancellationToken);

        return run.Record is { } record
            ? TypedResults.Ok(record)
            : TypedResults.Problem(
                run.Problem?.Detail ?? run.Journey?.Explanation, title: run.Problem?.Words.Headline ?? "No record came", statusCode: StatusCodes.Status409Conflict);
    }
}
