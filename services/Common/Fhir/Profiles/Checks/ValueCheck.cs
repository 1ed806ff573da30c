using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>What a rule says about a value: fixed, pattern, length, binding, invariants.</summary>
internal sealed class ValueCheck(Profile profile, BreachLog log)
{
    private readonly BindingCheck bindings = new(profile, log);

    public void Check(Instance instance, ElementRule rule)
    {
        if (rule.Fixed is { } exact && instance.Value is not null && !Is(instance, exact))
        {
            log.Add(instance.Path, rule, $"fixed={exact}", profile, $"must be '{Excerpt.Of(exact)}', not '{Shown(instance)}'");
        }

        if (rule.Pattern is { } pattern && instance.Value is not null && !Holds(instance, pattern))
        {
            log.Add(instance.Path, rule, $"pattern={pattern}", profile, $"must contain '{Excerpt.Of(pattern)}', not '{Shown(instance)}'");
        }

        if (rule.MaxLength is { } longest && instance.Text?.Length > longest)
        {
            log.Add(instance.Path, rule, $"maxLength={longest}", profile, $"must not be longer than {longest} characters");
        }

        if (rule.Binding is { IsChecked: true } binding)
        {
            bindings.Check(instance, rule, binding);
        }

        Invariants(instance.Value as JsonObject, rule, instance.Path);
    }

    public void Invariants(JsonObject? node, ElementRule? rule, NodePath path)
    {
        foreach (var invariant in rule?.Invariants ?? [])
        {
            if (node is not null && !ProfileInvariants.Holds(invariant.Key, node))
            {
                log.Add(path, rule!, $"inv={invariant.Key}", profile, invariant.Meaning, invariant.Severity);
            }
        }
    }

    private static string Shown(Instance instance) => Excerpt.Of(instance.Text ?? instance.Value!.ToJsonString());

    private static bool Is(Instance instance, string exact) =>
        instance.Value is JsonValue ? instance.Text == exact : JsonNode.DeepEquals(instance.Value, Parsed(exact));

    private static bool Holds(Instance instance, string pattern) =>
        instance.Value is JsonValue ? instance.Text == pattern : Contains(instance.Value, Parsed(pattern));

    private static JsonNode? Parsed(string text) => text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : JsonValue.Create(text);

    // Every member of the pattern is in the value; every item of an array in one of the value's items.
    private static bool Contains(JsonNode? value, JsonNode? pattern) => (value, pattern) switch
    {
        (JsonObject node, JsonObject wanted) => wanted.All(member => Contains(node[member.Key], member.Value)),
        (JsonArray items, JsonArray wanted) => wanted.All(item => items.Any(candidate => Contains(candidate, item))),
        _ => JsonNode.DeepEquals(value, pattern),
    };
}
