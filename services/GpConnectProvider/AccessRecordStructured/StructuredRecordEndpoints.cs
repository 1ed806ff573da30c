using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured;

/// <summary>Access Record Structured 1.6: the record of a patient by clinical areas, and the whole of it for the next practice.</summary>
internal static class StructuredRecordEndpoints
{
    private const string Tag = "Access Record Structured";

    public static RouteGroupBuilder MapStructuredRecord(this RouteGroupBuilder root)
    {
        root.MapPost("/Patient/$gpc.getstructuredrecord", GetAsync)
            .WithName("GetStructuredRecord").WithTags(Tag).WithSummary("The structured record of a patient");

        return root.MapMigration("MigrateStructuredRecord");
    }

    /// <summary>The migration alone, for the root of Foundations which answers it as well.</summary>
    /// <param name="name">The name of the endpoint, which is unique.</param>
    public static RouteGroupBuilder MapMigration(this RouteGroupBuilder root, string name)
    {
        root.MapPost("/Patient/$gpc.migratestructuredrecord", MigrateAsync)
            .WithName(name).WithTags(Tag).WithSummary("The whole record, for the patient's new practice");

        return root;
    }

    private static async Task<RenderedAnswerResult> GetAsync(
        HttpContext context,
        Reception reception,
        StructuredPatients patients,
        RenderedAnswers answers,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var body = await RequestBody.ReadAsync(context, cancellationToken, StructuredRefusals.Malformed);
        var request = StructuredRequest.Parse(body, clock.Today());
        var patient = await patients.ReadAsync(call, request.NhsNumber, cancellationToken);

        return await answers.GiveAsync(context.Request, call, request, patient, cancellationToken);
    }

    private static async Task<RenderedAnswerResult> MigrateAsync(
        HttpContext context,
        Reception reception,
        StructuredPatients patients,
        RenderedAnswers answers,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var body = await RequestBody.ReadAsync(context, cancellationToken, StructuredRefusals.Malformed);
        var request = MigrationRequest.Parse(body, call, clock.Today());
        var patient = await patients.MigrateAsync(call, request.NhsNumber, cancellationToken);

        return await answers.GiveAsync(context.Request, call, request, patient, cancellationToken);
    }
}
