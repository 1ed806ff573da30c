using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Benchmarks;
using SpineSandbox.Fhir.Profiles;

// What the FHIR layer costs on a structured record, beside what System.Text.Json alone costs in the same run:
// dotnet run -c Release --project benchmarks/Fhir.Benchmarks [kilobytes]
var kilobytes = args.Length > 0 ? int.Parse(args[0]) : 100;
var record = StructuredRecord.OfAbout(kilobytes * 1024);
var json = FhirJson.ToUtf8(record);
var fhirXml = new FhirXml(FhirVersion.Stu3);
var xml = fhirXml.ToUtf8(record);
var validator = new FhirValidator(FhirVersion.Stu3);
var profiles = new ProfileChecker(FhirVersion.Stu3);

StructuredRecord.MustBeValid(validator.Validate(record), profiles.Check(record));
Console.WriteLine($"A record of {json.Length / 1024} KB of JSON, {xml.Length / 1024} KB of XML; medians of {Stopwatches.Rounds} rounds.");

var bare = Stopwatches.Median(() => ReadWhole(JsonNode.Parse(json)));
Print("System.Text.Json: parse to nodes and read all", bare);
Print("System.Text.Json: write nodes", Stopwatches.Median(() => JsonSerializer.SerializeToUtf8Bytes(record)));
Print("parse JSON strictly", Stopwatches.Median(() => FhirJson.Parse(json)));
Print("parse JSON and validate", Stopwatches.Median(() => validator.Validate(FhirJson.Parse(json))));
Print("validate a document that was read before", Stopwatches.Median(() => validator.Validate(record)));
Print("hold a document against its profiles", Stopwatches.Median(() => profiles.Check(record)));
Print("write JSON", Stopwatches.Median(() => FhirJson.ToUtf8(record)));
Print("write XML", Stopwatches.Median(() => fhirXml.ToUtf8(record)));
Print("read XML", Stopwatches.Median(() => fhirXml.Parse(xml, [])));

void Print(string what, TimeSpan time) =>
    Console.WriteLine($"{what,-48} {time.TotalMilliseconds,9:0.000} ms {time / bare,6:0.0} x bare {json.Length / time.TotalSeconds / 1_000_000,7:0} MB/s");

static void ReadWhole(JsonNode? node)
{
    foreach (var child in node switch
    {
        JsonObject parent => parent.Select(property => property.Value),
        JsonArray items => items,
        _ => Enumerable.Empty<JsonNode?>(),
    })
    {
        ReadWhole(child);
    }
}
