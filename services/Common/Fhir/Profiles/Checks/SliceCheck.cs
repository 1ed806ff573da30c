using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;
using SpineSandbox.Fhir.Profiles.Terminology;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>Sorts the items of an element into its slices and holds each against the rules of its own.</summary>
internal sealed class SliceCheck(DocumentContext document, Profile profile, BreachLog log, ElementCheck elements)
{
    public void Check(JsonObject parent, List<Instance> instances, ElementRule sliced, NodePath path)
    {
        var slicing = sliced.Slicing ?? Inherited(sliced);
        var sliceOf = instances.ConvertAll(instance => sliced.Slices.FirstOrDefault(slice => Belongs(instance, slice, slicing)));
        foreach (var slice in sliced.Slices)
        {
            var members = instances.Where((_, index) => sliceOf[index] == slice).ToList();
            document.Cover(parent, slice);
            elements.Count(members, slice, path);
            members.ForEach(member => elements.Element(member, slice));
        }

        if (slicing is not null)
        {
            Rest(instances, sliceOf, sliced, slicing);
        }
    }

    private void Rest(List<Instance> instances, List<ElementRule?> sliceOf, ElementRule sliced, Slicing slicing)
    {
        var last = -1;
        for (var i = 0; i < instances.Count; i++)
        {
            var place = sliceOf[i] is { } slice ? sliced.Slices.ToList().IndexOf(slice) : int.MaxValue;
            if (place == int.MaxValue && slicing.IsClosed)
            {
                log.Add(instances[i].Path, sliced, "slicing=closed", profile, $"{sliced.Name} fits none of the slices");
            }

            // The order carries no meaning for a reader of the document, so it is worth a hint and no more.
            var isLate = place != int.MaxValue && ((slicing.IsOpenAtEnd && last == int.MaxValue) || (slicing.IsOrdered && place < last));
            if (isLate)
            {
                log.Add(instances[i].Path, sliced, slicing.IsOrdered ? "slicing=ordered" : "slicing=openAtEnd", profile, "the slices are out of order", IssueSeverity.Warning);
            }

            last = Math.Max(last, place);
        }
    }

    private bool Belongs(Instance instance, ElementRule slice, Slicing? slicing)
    {
        if (instance.Value is not JsonObject node)
        {
            return false;
        }

        if (instance.Type.Name == "Extension")
        {
            return node.Str("url") == slice.SliceUrl;
        }

        return slicing is not null && slicing.Paths.All(path => Expected(slice, path) is { } expected && Texts(node, path.Split('.')).Contains(expected));
    }

    // A slice says its discriminator itself, or its data type's profile does, or the profile that this one narrows.
    private string? Expected(ElementRule slice, string path)
    {
        var ofType = slice.Types.SelectMany(type => type.Targets).Select(document.Profiles.Find).FirstOrDefault(found => found is not null);
        var stated = Stated(slice, path) ?? Stated(ofType?.Root, path) ?? InBases(slice).Select(same => Stated(same, path)).FirstOrDefault(text => text is not null);

        // Two slices for SNOMED CT forget to say so.
        return stated ?? (slice.Slice == "snomedCT" ? SnomedId.System : null);
    }

    private static string? Stated(ElementRule? rule, string path) => rule?.Find(path) is { } found ? found.Fixed ?? found.Pattern : null;

    private IEnumerable<ElementRule> InBases(ElementRule slice) =>
        from of in document.Profiles.WithBases(profile)
        from same in of.Root.Find(slice.Path[..slice.Path.LastIndexOf(':')])?.Slices ?? []
        where same.Slice == slice.Slice
        select same;

    private Slicing? Inherited(ElementRule sliced) => document.Profiles.WithBases(profile)
        .Select(of => of.Root.Find(sliced.Path)?.Slicing)
        .LastOrDefault(slicing => slicing is not null);

    private static IEnumerable<string> Texts(JsonNode? node, IEnumerable<string> path) => node switch
    {
        JsonArray items => items.SelectMany(item => Texts(item, path)),
        JsonObject parent when path.Any() => Texts(parent[path.First()], path.Skip(1)),
        JsonValue value when !path.Any() && FhirNodeExtensions.AsString(value) is { } text => [text],
        _ => [],
    };
}
