using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.PatientApp.Platform;

namespace SpineSandbox.PatientApp.Pages;

/// <summary>The pages of the application; complete without JavaScript.</summary>
internal static class AppPages
{
    private static readonly string[] Paths = ["/", "/record", "/appointments", "/prescriptions"];

    public static bool IsPage(PathString path) => Paths.Any(page => path == page || (page != "/" && path.StartsWithSegments(page)));

    public static void MapAppPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", HomeAsync);
        pages.MapGet("/record", RecordAsync);
        pages.MapGet("/appointments", AppointmentsAsync);
        pages.MapPost("/appointments", BookAsync);
        pages.MapPost("/appointments/{id}/cancel", CancelAsync);
        pages.MapGet("/prescriptions", PrescriptionsAsync);
        pages.MapPost("/prescriptions", OrderAsync);
    }

    private static async Task<RazorComponentResult> HomeAsync(HttpRequest request, Sessions sessions, PlatformClient platform, CancellationToken cancellationToken)
    {
        var session = sessions.Of(request);

        return new RazorComponentResult<HomePage>(new
        {
            Session = session,
            Permissions = session is null ? null : await platform.PermissionsAsync(session, cancellationToken),
        });
    }

    private static async Task<IResult> RecordAsync(HttpRequest request, Sessions sessions, PlatformClient platform, CancellationToken cancellationToken) =>
        sessions.Of(request) is { } session
            ? new RazorComponentResult<RecordPage>(new { Session = session, Record = await platform.RecordAsync(session, cancellationToken) })
            : Results.Redirect("/");

    private static async Task<IResult> AppointmentsAsync(HttpRequest request, Sessions sessions, PlatformClient platform, CancellationToken cancellationToken) =>
        sessions.Of(request) is { } session ? await AppointmentsPageAsync(session, platform, null, cancellationToken) : Results.Redirect("/");

    private static async Task<IResult> BookAsync(
        HttpRequest request, [FromForm] string slot, Sessions sessions, PlatformClient platform, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (sessions.Of(request) is not { } session)
        {
            return Results.Redirect("/");
        }

        var slots = await platform.SlotsAsync(session, cancellationToken);
        var booked = AppointmentRequests.Book(session, slots, slot, clock.GetUtcNow()) is { } appointment
            ? (await platform.BookAsync(session, appointment, cancellationToken)).Refusal
            : "That slot is no longer free.";

        return booked is null ? Results.LocalRedirect("/appointments") : await AppointmentsPageAsync(session, platform, booked, cancellationToken);
    }

    private static async Task<IResult> CancelAsync(
        HttpRequest request, string id, [FromForm] bool sure, Sessions sessions, PlatformClient platform, CancellationToken cancellationToken)
    {
        if (sessions.Of(request) is not { } session || !sure)
        {
            return Results.Redirect("/");
        }

        var held = await platform.ReadAppointmentAsync(session, id, cancellationToken);
        var refusal = held is { IsOk: true, Body: { } appointment }
            ? (await platform.CancelAsync(session, AppointmentRequests.Cancel(appointment), cancellationToken)).Refusal
            : held.Refusal;

        return refusal is null ? Results.LocalRedirect("/appointments") : await AppointmentsPageAsync(session, platform, refusal, cancellationToken);
    }

    private static async Task<IResult> PrescriptionsAsync(HttpRequest request, Sessions sessions, PlatformClient platform, CancellationToken cancellationToken) =>
        sessions.Of(request) is { } session ? await PrescriptionsPageAsync(session, platform, null, cancellationToken) : Results.Redirect("/");

    private static async Task<IResult> OrderAsync(
        HttpRequest request, [FromForm] string plan, Sessions sessions, PlatformClient platform, CancellationToken cancellationToken)
    {
        if (sessions.Of(request) is not { } session)
        {
            return Results.Redirect("/");
        }

        var refusal = (await platform.OrderAsync(session, plan, cancellationToken)).Refusal;

        return refusal is null ? Results.LocalRedirect("/prescriptions") : await PrescriptionsPageAsync(session, platform, refusal, cancellationToken);
    }

    private static async Task<IResult> AppointmentsPageAsync(Session session, PlatformClient platform, string? problem, CancellationToken cancellationToken) =>
        new RazorComponentResult<AppointmentsPage>(new
        {
            Session = session,
            Appointments = await platform.AppointmentsAsync(session, cancellationToken),
            Slots = await platform.SlotsAsync(session, cancellationToken),
            Problem = problem,
        });

    private static async Task<IResult> PrescriptionsPageAsync(Session session, PlatformClient platform, string? problem, CancellationToken cancellationToken) =>
        new RazorComponentResult<PrescriptionsPage>(new
        {
            Session = session,
            Medication = await platform.MedicationAsync(session, cancellationToken),
            Orders = await platform.OrdersAsync(session, cancellationToken),
            Problem = problem,
        });
}
