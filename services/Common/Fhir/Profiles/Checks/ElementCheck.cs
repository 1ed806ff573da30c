using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>Holds one object against the rules of one profile, and all below it likewise.</summary>
internal sealed class ElementCheck(DocumentContext document, Profile profile, BreachLog log)
{
    private readonly ValueCheck values = new(profile, log);
    private readonly TypeCheck types = new(document, profile, log);

    /// <summary>The object that the profile is about.</summary>
    public void Root(JsonObject node, StructureDefinition structure, NodePath path)
    {
        values.Invariants(node, profile.Root.Self, path);
        Children(node, structure, profile.Root, path);
    }

    public void Element(Instance instance, ElementRule rule)
    {
        values.Check(instance, rule);
        types.Check(instance, rule);
        var (node, structure) = instance.Inside(document.Schema);
        Children(node, structure, rule, instance.Path);
    }

    private void Children(JsonObject node, StructureDefinition structure, ElementRule rule, NodePath path)
    {
        foreach (var child in rule.Children.Where(child => child.Name != "."))
        {
            var instances = Instance.Of(node, structure, child.Name, path);
            Count(instances, child, path);
            foreach (var instance in instances)
            {
                Element(instance, child);
            }

            if (child.Slices.Count > 0)
            {
                new SliceCheck(document, profile, log, this).Check(node, instances, child, path);
            }
        }

        if (structure.Name == "Extension")
        {
            types.ExtensionValue(node, rule, path);
        }
    }

    /// <summary>Whether an element or slice stands as often as it must and may.</summary>
    public void Count(List<Instance> instances, ElementRule rule, NodePath parent)
    {
        if (rule.Cardinality is not { } cardinality || (instances.Count >= cardinality.Min && !(instances.Count > cardinality.Max)))
        {
            return;
        }

        var name = rule.Slice is null ? rule.Name : $"{rule.Name}, slice {rule.Slice}";
        var message = cardinality.Max == 0 ? $"{name} must not be present" : $"{name} {Times(instances.Count)}, must be {cardinality}";
        var at = instances.Count > cardinality.Max ? instances[cardinality.Max.Value].Path : parent.Down(rule.Name);
        log.Add(at, rule, $"card={cardinality}", profile, message);
    }

    private static string Times(int count) => count switch { 0 => "is missing", 1 => "is present once", _ => $"is present {count} times" };
}
