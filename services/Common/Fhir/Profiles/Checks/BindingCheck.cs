using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;
using SpineSandbox.Fhir.Profiles.Terminology;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>
/// Codes against value sets. A set that is not in the tables cannot be checked; of a SNOMED CT filter only the system
/// and the form of the code can.
/// </summary>
internal sealed class BindingCheck(Profile profile, BreachLog log)
{
    public void Check(Instance instance, ElementRule rule, Binding binding)
    {
        if (ValueSets.All.Find(binding.ValueSet) is not { } set)
        {
            return;
        }

        switch (instance.Value)
        {
            case JsonValue when instance.Text is { } code && !set.Holds(null, code):
                Report(instance, rule, binding, $"'{Excerpt.Of(code)}' is");
                break;
            case JsonObject coding when instance.Type.Name is "Coding" or "Quantity" && !Holds(set, coding):
                Report(instance, rule, binding, $"{Shown(coding)} is");
                break;
            case JsonObject concept when instance.Type.Name == "CodeableConcept":
                Concept(instance, concept, set, rule, binding);
                break;
            default:
                break;
        }
    }

    // One coding of the set is enough. Text alone breaks only a required binding: nothing of the set may fit.
    private void Concept(Instance instance, JsonObject concept, ValueSet set, ElementRule rule, Binding binding)
    {
        var codings = concept.Objects("coding").ToList();
        if (codings.Exists(coding => Holds(set, coding)))
        {
            return;
        }

        if (codings.Count > 0)
        {
            Report(instance, rule, binding, $"{string.Join(", ", codings.Select(Shown))} {(codings.Count == 1 ? "is" : "are")}");
        }
        else if (binding.IsRequired)
        {
            Report(instance, rule, binding, "text alone is");
        }
    }

    private void Report(Instance instance, ElementRule rule, Binding binding, string subject) =>
        log.Add(
            instance.Path,
            rule,
            $"bind={binding.Strength};{binding.ValueSet}",
            profile,
            $"{subject} not in the value set",
            binding.IsRequired ? IssueSeverity.Error : IssueSeverity.Warning);

    private static bool Holds(ValueSet set, JsonObject coding) => coding.Str("code") is { } code && set.Holds(coding.Str("system") ?? "", code);

    private static string Shown(JsonObject coding) => $"{coding.Str("system")}|{Excerpt.Of(coding.Str("code") ?? "")}";
}
