using System.Text;

namespace SpineSandbox.Fhir;

/// <summary>The issues of one run, and where in the document the run stands. Paths become text only for an issue.</summary>
internal sealed class IssueLog(int maxIssues, string root)
{
    public const string UnknownElement = "unknown element";

    private readonly List<ValidationIssue> issues = [];
    private readonly List<Step> steps = [];

    private readonly record struct Step(string Name, string JsonName, int Index);

    public IReadOnlyList<ValidationIssue> Issues => issues;

    public bool IsFull => issues.Count > maxIssues;

    public int Depth => steps.Count;

    /// <param name="name">The element's name, without a choice's type.</param>
    /// <param name="jsonName">The property as written, quoted in the text if it differs.</param>
    /// <param name="index">The place in the array; -1 if the element does not repeat.</param>
    public void Enter(string name, string jsonName, int index = -1) => steps.Add(new Step(name, jsonName, index));

    public void Leave() => steps.RemoveAt(steps.Count - 1);

    public void Error(string code, string diagnostics, string? below = null) =>
        Report(IssueSeverity.Error, code, diagnostics, below);

    public void Broken(string key, string meaning, string? below = null) =>
        Report(IssueSeverity.Error, IssueCodes.Invariant, $"{key}: {meaning}", below);

    public void Report(IssueSeverity severity, string code, string diagnostics, string? below = null)
    {
        if (issues.Count == maxIssues)
        {
            issues.Add(new ValidationIssue(
                IssueSeverity.Information, IssueCodes.TooLong, root, $"more than {maxIssues} issues; the rest is not listed"));
        }

        if (!IsFull)
        {
            issues.Add(new ValidationIssue(severity, code, Expression(below), diagnostics + WrittenAs(below)));
        }
    }

    private string WrittenAs(string? below) =>
        below is null && steps.Count > 0 && steps[^1].JsonName != steps[^1].Name ? $" ({steps[^1].JsonName})" : "";

    private string Expression(string? below)
    {
        var text = new StringBuilder(root);
        foreach (var step in steps)
        {
            text.Append('.').Append(step.Name);
            if (step.Index >= 0)
            {
                text.Append('[').Append(step.Index).Append(']');
            }
        }

        return below is null ? text.ToString() : text.Append('.').Append(below).ToString();
    }
}
