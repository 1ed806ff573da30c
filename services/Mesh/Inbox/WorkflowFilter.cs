namespace SpineSandbox.Mesh.Inbox;

/// <summary>
/// Which workflows are listed: <c>ABC</c> that one, <c>ABC*</c> what begins so, <c>*ABC*</c> what contains it; a <c>!</c> before
/// any of them, all others.
/// </summary>
internal sealed record WorkflowFilter(string Text, bool Begins, bool Contains, bool Not)
{
    /// <summary>Null where everything is listed.</summary>
    public static WorkflowFilter? Parse(string filter)
    {
        var text = filter.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var not = text.StartsWith('!');
        text = not ? text[1..] : text;
        var contains = text.StartsWith('*');
        text = contains ? text[1..] : text;
        var begins = text.EndsWith('*');
        text = begins ? text[..^1] : text;

        return new WorkflowFilter(text, begins, contains, not);
    }

    // Substring, not StartsWith: that becomes LIKE, which takes test for TEST.
    public IQueryable<Message> Apply(IQueryable<Message> messages) => (Contains, Begins, Not) switch
    {
        (true, _, false) => messages.Where(message => message.WorkflowId.Contains(Text)),
        (true, _, true) => messages.Where(message => !message.WorkflowId.Contains(Text)),
        (false, true, false) => messages.Where(message => message.WorkflowId.Substring(0, Text.Length) == Text),
        (false, true, true) => messages.Where(message => message.WorkflowId.Substring(0, Text.Length) != Text),
        (false, false, false) => messages.Where(message => message.WorkflowId == Text),
        (false, false, true) => messages.Where(message => message.WorkflowId != Text),
    };
}
