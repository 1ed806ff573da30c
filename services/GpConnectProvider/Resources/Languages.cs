using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Terminology;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>The extension for the languages that a person speaks.</summary>
internal static class Languages
{
    public const string Url = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NHSCommunication-1";

    private static readonly string System = Stu3.CodeSystem("CareConnect-HumanLanguage-1");

    /// <param name="code">Code of the human language code system: ISO 639-1, or q1 to q5.</param>
    /// <param name="interpreterRequired">Null where nobody has asked.</param>
    public static JsonObject Of(string code, bool? interpreterRequired = null) => Stu3.Extension(
        Url,
        Stu3.Extension("language", "valueCodeableConcept", Stu3.Concept(System, code, CodeDisplays.Of(System, code))),
        interpreterRequired is { } required ? Stu3.Extension("interpreterRequired", "valueBoolean", required) : null);
}
