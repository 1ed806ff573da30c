using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Pages.Hosting;

/// <summary>A form that was opened before the service was restarted is refused; whoever sent it gets it anew instead of an empty page.</summary>
internal sealed class OutOfDateForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        var refused = HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status400BadRequest;
        if (refused && PageHeaders.IsForPeople(context) && !context.Response.HasStarted)
        {
            context.Response.Redirect(context.Request.Path);
        }
    }
}
