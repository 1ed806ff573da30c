using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

/// <summary>What holds for every structured record, whoever it is about and whatever was asked for.</summary>
internal static class StructuredRules
{
    private static readonly string[] Versioned = ["Patient", "Practitioner", "PractitionerRole", "Organization", "Location"];

    public static void Check(Answer answer)
    {
        Stu3Rules.Check(answer.Resource);
        CheckBundle(answer);
    }

    /// <summary>Without the profiles: resources once each, with references that lead somewhere, and lists that are empty or not.</summary>
    public static void CheckBundle(Answer answer)
    {
        var resources = answer.Entries.ToList();
        var addresses = resources.Where(resource => resource.ContainsKey("id")).Select(resource => $"{resource.ResourceType()}/{resource.Str("id")}").ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        var known = addresses.ToHashSet();
        foreach (var resource in resources)
        {
            CheckReferences(resource, known);
            Assert.Equal(Versioned.Contains(resource.ResourceType()), resource.Obj("meta")!.ContainsKey("versionId"));
        }

        foreach (var list in resources.Where(resource => resource.ResourceType() == "List"))
        {
            Assert.Equal(list.Objects("entry").Any(), !list.ContainsKey("emptyReason"));
        }

        var roles = resources.Where(resource => resource.ResourceType() == "PractitionerRole").Select(role => role.Obj("practitioner")!.Str("reference")).ToList();
        Assert.Equal(roles.Count, roles.Distinct().Count());
        Assert.False(answer.Resource.ContainsKey("total"));
        Assert.DoesNotContain(answer.Resource.Objects("entry"), entry => entry.ContainsKey("fullUrl"));
    }

    private static void CheckReferences(JsonObject resource, HashSet<string> addresses)
    {
        var contained = resource.Objects("contained").Select(inner => $"#{inner.Str("id")}").ToHashSet();
        foreach (var reference in References(resource))
        {
            Assert.True(
                addresses.Contains(reference) || contained.Contains(reference),
                $"{resource.ResourceType()}/{resource.Str("id")} {resource.Str("title")} points at {reference}, which is not there.");
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property =>
            property is { Key: "reference", Value: JsonValue value } ? [value.GetValue<string>()] : References(property.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
