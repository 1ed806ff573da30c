using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Fhir.Tests;

/// <summary>Documents that were damaged at one place: never an exception, never an endless loop, always an issue.</summary>
public sealed class MutationTests
{
    private const string Bundle = """
        {"resourceType":"Bundle","type":"collection","entry":[
          {"fullUrl":"https://example.org/Patient/1","resource":{"resourceType":"Patient","id":"1","meta":{"profile":["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient"]},
            "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">Ann</div>"},
            "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9000000009"}],
            "name":[{"family":"Hill","given":["Ann","Bea"],"_given":[null,{"id":"g"}]}],"birthDate":"1970-01-01",
            "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory","valueCodeableConcept":{"text":"x"}}]}},
          {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"x"}]},
            "subject":{"reference":"Patient/1"},"effectiveDateTime":"2020-01-01T10:00:00+01:00","valueQuantity":{"value":1.5,"unit":"mg"}}}]}
        """;

    public static TheoryData<string> Mutations => [.. JsonMutations.Select(mutation => mutation.Name)];

    private static readonly (string Name, Func<JsonNode?, JsonNode?> Change)[] JsonMutations =
    [
        ("null", _ => null),
        ("empty text", _ => JsonValue.Create("")),
        ("blank text", _ => JsonValue.Create(" ")),
        ("control character", _ => JsonValue.Create("a\u0001b")),
        ("array around", node => new JsonArray(node?.DeepClone())),
        ("true", _ => JsonValue.Create(true)),
        ("empty object", _ => new JsonObject()),
        ("empty array", _ => new JsonArray()),
        ("object around", node => new JsonObject { ["inner"] = node?.DeepClone() }),
    ];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Damaged_JSON_is_reported_and_can_be_written(string mutation)
    {
        var change = JsonMutations.Single(candidate => candidate.Name == mutation).Change;
        foreach (var path in Paths(Documents.Json(Bundle), []))
        {
            var document = Documents.Json(Bundle);
            Replace(document, path, change);

            Assert.True(new FhirValidator(FhirVersion.R4).Validate(document).Count > 0, $"{mutation} at {string.Join('/', path)}");
            Assert.Null(Record.Exception(() => FhirJson.ToUtf8(document)));
            Assert.Null(Record.Exception(() => new ProfileChecker(FhirVersion.R4).Check(document)));
            Assert.True(Record.Exception(() => new FhirXml(FhirVersion.R4).ToUtf8(document)) is null or FhirFormatException);
        }
    }

    [Fact]
    public void XML_with_a_piece_cut_out_is_refused_or_reported()
    {
        var xml = Encoding.UTF8.GetString(new FhirXml(FhirVersion.R4).ToUtf8(Documents.Json(Bundle)));
        for (var start = 60; start < xml.Length - 8; start += 3)
        {
            List<ValidationIssue> issues = [];
            var damaged = Encoding.UTF8.GetBytes(xml.Remove(start, 7));
            var fault = Record.Exception(() =>
            {
                var document = new FhirXml(FhirVersion.R4).Parse(damaged, issues);
                issues.AddRange(new FhirValidator(FhirVersion.R4).Validate(document));
            });

            Assert.True(fault is null or FhirFormatException, $"{start}: {fault}");
        }
    }

    [Fact]
    public void The_hundred_and_first_issue_says_that_there_are_more()
    {
        var names = new JsonArray([.. Enumerable.Range(0, 500).Select(_ => new JsonObject())]);
        var issues = new FhirValidator(FhirVersion.R4).Validate(new JsonObject { ["resourceType"] = "Patient", ["name"] = names });

        Assert.Equal(101, issues.Count);
        Assert.Equal(IssueSeverity.Information, issues[^1].Severity);
    }

    [Fact]
    public void Nesting_is_followed_only_to_a_limit()
    {
        var extension = new JsonObject { ["url"] = "http://x", ["valueCode"] = "a" };
        for (var i = 0; i < 100; i++)
        {
            extension = new JsonObject { ["url"] = "http://x", ["extension"] = new JsonArray(extension) };
        }

        var issues = new FhirValidator(FhirVersion.R4).Validate(new JsonObject { ["resourceType"] = "Patient", ["extension"] = new JsonArray(extension) });

        Assert.Equal("nested deeper than 64 levels", Assert.Single(issues).Diagnostics);
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject parent => parent.Select(property => ((object)property.Key, property.Value)),
            JsonArray items => items.Select((item, index) => ((object)index, item)),
            _ => [],
        };

        // Nulls pad paired arrays; what replaces them is another matter.
        foreach (var (step, child) in children.Where(pair => pair.Child is not null))
        {
            yield return [.. path, step];
            foreach (var below in Paths(child, [.. path, step]))
            {
                yield return below;
            }
        }
    }

    private static void Replace(JsonNode document, object[] path, Func<JsonNode?, JsonNode?> change)
    {
        var parent = path[..^1].Aggregate(document, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (path[^1] is int last)
        {
            parent[last] = change(parent[last]);
        }
        else
        {
            parent[(string)path[^1]] = change(parent[(string)path[^1]]);
        }
    }
}
