using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Testing.Wire;

/// <summary>What a service sent back.</summary>
/// <param name="Name">Of the call.</param>
/// <param name="Text">The body as it came.</param>
public sealed record WireAnswer(string Name, string Text)
{
    /// <summary>The body as a document; each time another copy.</summary>
    public JsonObject Resource() => FhirJson.Parse(Encoding.UTF8.GetBytes(Text));
}
