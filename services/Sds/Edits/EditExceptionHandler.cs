using Microsoft.AspNetCore.Diagnostics;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sds.Edits;

/// <summary>Tells in problem+json why a change to the directory was refused.</summary>
internal sealed class EditExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            EditRefusedException refusal => Results.Problem(refusal.Message, statusCode: refusal.Status, title: "The directory was not changed"),
            SeedException broken => Results.ValidationProblem(
                broken.Faults.GroupBy(fault => $"line {fault.Line}").ToDictionary(line => line.Key, line => line.Select(fault => fault.Reason).ToArray()),
                title: "The row cannot be read"),
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }
}
