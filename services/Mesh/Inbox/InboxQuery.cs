using System.Globalization;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>Which page of an inbox is asked for.</summary>
internal sealed record InboxQuery(int MaxResults, string? ContinueFrom, WorkflowFilter? Filter)
{
    public const int UsualPage = 500;
    private const int SmallestPage = 10;
    private const int LargestPage = 5000;

    /// <exception cref="MeshException">400: outside of what MESH takes.</exception>
    public static InboxQuery Parse(IQueryCollection query)
    {
        var page = UsualPage;
        if (query["max_results"].ToString() is { Length: > 0 } limit
            && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is >= SmallestPage and <= LargestPage))
        {
            throw Refused("max_results", limit, $"A page has {SmallestPage} to {LargestPage} messages.");
        }

        var after = query["continue_from"].ToString();
        if (after.Length is not 0 and (< 24 or > 1000))
        {
            throw Refused("continue_from", after, "A page goes on from links.next, or from the last message ID, of 24 characters at least.");
        }

        var filter = query["workflow_filter"].ToString();
        if (filter.Length is not 0 and (< 2 or > 255))
        {
            throw Refused("workflow_filter", filter, "A filter has 2 to 255 characters.");
        }

        return new InboxQuery(page, after.Length > 0 ? after : null, WorkflowFilter.Parse(filter));
    }

    public static MeshException Refused(string name, string value, string rule) =>
        new(ValidationFault.Query(name, rule), new Refusal($"{name} is {value}. {rule}", null, $"Change {name}, or leave it away."));
}
