using System.Text.RegularExpressions;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Errors;

namespace SpineSandbox.Sds.Searches;

/// <summary>The ID that a caller gives its request, or that SDS gives it: echoed in the header and as the outcome's id.</summary>
internal sealed partial class CorrelationId(Func<Guid> newGuid)
{
    public const string Header = "X-Correlation-ID";

    /// <summary>Puts the ID on the answer, an invented one in place of one that is no UUID.</summary>
    public string Echo(HttpContext context)
    {
        if (context.Response.Headers[Header] is [{ } known])
        {
            return known;
        }

        var given = context.Request.Headers[Header].ToString();
        var id = Shape().IsMatch(given) ? given : newGuid().ToString().ToUpperInvariant();
        context.Response.Headers[Header] = id;
        return id;
    }

    /// <exception cref="SdsException">The caller sent one that is no UUID.</exception>
    public void Check(HttpContext context)
    {
        Echo(context);

        var given = context.Request.Headers[Header].ToString();
        if (given.Length > 0 && !Shape().IsMatch(given))
        {
            throw new SdsException(SdsErrors.InvalidCorrelationId, new Refusal(
                "X-Correlation-Id may be left out; what is sent must be a UUID.", Remedy: "Send a UUID, or no X-Correlation-Id."));
        }
    }

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
