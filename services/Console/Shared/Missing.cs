using Microsoft.AspNetCore.Diagnostics;

namespace SpineSandbox.Console.Shared;

/// <summary>A page that is there for something that is not: it says so itself, with the status that programs look at.</summary>
internal static class Missing
{
    public static void Say(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (context.Features.Get<IStatusCodePagesFeature>() is { } general)
        {
            general.Enabled = false;
        }
    }
}
