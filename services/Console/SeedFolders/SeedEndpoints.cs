namespace SpineSandbox.Console.SeedFolders;

/// <summary><c>/_sandbox/seed</c>: all data as a seed folder in a ZIP archive, out and in.</summary>
internal static class SeedEndpoints
{
    public static RouteGroupBuilder MapSeedFolder(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/seed", ExportAsync).WithName("ExportSeed").WithSummary("The data as it is now, as a seed folder in a ZIP archive");
        sandbox.MapPut("/seed", ImportAsync).WithName("ImportSeed").WithSummary("Run on the seed folder of a ZIP archive; resets every service").DisableAntiforgery();
        sandbox.MapDelete("/seed", ForgetAsync).WithName("ForgetSeed").WithSummary("Back to the shipped seed folder; resets every service");

        return sandbox;
    }

    private static async Task<IResult> ExportAsync(SeedExport export, CancellationToken cancellationToken)
    {
        try
        {
            return Results.File(await export.ZipAsync(cancellationToken), "application/zip", "seed-data.zip");
        }
        catch (SeedExportException reason)
        {
            return Results.Problem(reason.Message, title: "Nothing was exported", statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, SeedImport import, CancellationToken cancellationToken)
    {
        try
        {
            await import.ImportAsync(request.Body, cancellationToken);
            return Results.NoContent();
        }
        catch (SeedImportException reason)
        {
            return Results.Problem(reason.Message, title: "Nothing was changed", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> ForgetAsync(SeedImport import, CancellationToken cancellationToken)
    {
        await import.ForgetAsync(cancellationToken);
        return Results.NoContent();
    }
}
