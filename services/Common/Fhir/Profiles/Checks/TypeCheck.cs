using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>Permitted types, what references may point to, and data types with a profile of their own.</summary>
internal sealed class TypeCheck(DocumentContext document, Profile profile, BreachLog log)
{
    public void Check(Instance instance, ElementRule rule)
    {
        if (rule.Types.Count == 0 || rule.Types.Any(type => type.Name == "any"))
        {
            return;
        }

        var permitted = rule.Types.FirstOrDefault(type => type.Name == instance.Type.Name);
        if (permitted is null)
        {
            log.Add(instance.Path, rule, Item(rule), profile, $"must be {Names(rule)}, not {instance.Type.Name}");
        }
        else if (permitted.Targets.Count > 0 && instance.Value is JsonObject node)
        {
            if (permitted.Name == "Reference")
            {
                Target(instance, node, permitted, rule);
            }
            else
            {
                DataType(instance, node, permitted, rule);
            }
        }
    }

    /// <summary>In an extension a value that the profile names is the only one permitted.</summary>
    public void ExtensionValue(JsonObject extension, ElementRule rule, NodePath path)
    {
        var named = rule.Children.Where(child => child.Name.StartsWith("value", StringComparison.Ordinal)).Select(child => child.Name).ToList();
        if (named.Count == 0 || named.Contains("value[x]"))
        {
            return;
        }

        foreach (var (name, _) in extension)
        {
            if (name.StartsWith("value", StringComparison.Ordinal) && !named.Contains(name))
            {
                log.Add(path.Down("value"), rule, $"type={string.Join('|', named)}", profile, $"must be {string.Join(" or ", named)}, not {name}");
            }
        }
    }

    private void Target(Instance instance, JsonObject reference, TypeRule permitted, ElementRule rule)
    {
        var types = permitted.Targets.Select(document.Profiles.TypeOf).ToList();
        if (document.TypeOfTarget(reference) is { } target && !types.Contains(target) && !types.Contains(null) && !types.Contains("Resource"))
        {
            log.Add(instance.Path, rule, Item(rule), profile, $"must refer to {string.Join(" or ", types.Distinct())}, not to {target}");
        }
    }

    private void DataType(Instance instance, JsonObject node, TypeRule permitted, ElementRule rule)
    {
        var known = permitted.Targets.Select(document.Profiles.Find).OfType<Profile>().ToList();
        if (permitted.Targets.Count == 1)
        {
            known.ForEach(of => Against(of, instance, node, log));
            return;
        }

        var results = known.ConvertAll(of => Against(of, instance, node, new BreachLog()));
        if (known.Count == permitted.Targets.Count && results.TrueForAll(result => result.HasErrors))
        {
            log.Add(
                instance.Path, rule, Item(rule), profile,
                $"keeps no profile that is permitted here: {string.Join("; ", results.SelectMany(result => result.Breaches).Where(breach => breach.IsError).Select(breach => breach.Message))}");
        }
    }

    private BreachLog Against(Profile of, Instance instance, JsonObject node, BreachLog result)
    {
        foreach (var part in document.Profiles.WithBases(of))
        {
            new ElementCheck(document, part, result).Root(node, instance.Type, instance.Path);
        }

        return result;
    }

    private static string Names(ElementRule rule) => string.Join(" or ", rule.Types.Select(type => type.Name));

    private static string Item(ElementRule rule) => $"type={string.Join(',', rule.Types.Select(type => type.Targets.Count == 0 ? type.Name : $"{type.Name}({string.Join('|', type.Targets)})"))}";
}
