using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sds.Edits;

/// <summary>The body of a change: a row as the seed files write it.</summary>
internal static class EditedRow
{
    /// <exception cref="SeedException">The body is no such row.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();

        return SeedRowParser.Parse<T>("body", body.ToArray(), clock.Today());
    }
}
