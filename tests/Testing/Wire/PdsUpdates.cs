namespace SpineSandbox.Testing.Wire;

/// <summary>Updates of every element that PDS lets its callers change, and refusals of each kind.</summary>
internal static class PdsUpdates
{
    private const string Core = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";
    private const string Codes = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";
    private const string Plain = "patient.plain";
    private const string Child = "patient.child";
    private const string Sandbox = "patient.public-sandbox.related";

    public static IEnumerable<(string Name, string Role, string Patches, int Status)> All =>
    [
        ("gender", Plain, """{"op":"replace","path":"/gender","value":"unknown"}""", 200),
        ("date of birth", Plain, """{"op":"replace","path":"/birthDate","value":"1957-03-15"}""", 200),
        ("order of birth", Plain, """{"op":"add","path":"/multipleBirthInteger","value":2}""", 200),
        ("a nickname", Plain, """{"op":"add","path":"/name/-","value":{"use":"nickname","given":["Maggie"],"family":"Ashworth","suffix":["OBE"]}}""", 200),
        ("a temporary address", Plain, """
            {"op":"add","path":"/address/-","value":{"use":"temp","text":"Holiday Home","line":["1 Sea View","Whitby"],"postalCode":"YO21 1AA","period":{"start":"2026-01-01","end":"2027-01-01"}}}
            """, 200),
        ("a line of the address", Plain, """
            {"op":"replace","path":"/address/0/id","value":"{/address/0/id}"},{"op":"replace","path":"/address/0/line/0","value":"14 Weir Lane"}
            """, 200),
        ("a textphone", Plain, $$$"""
            {"op":"add","path":"/telecom/-","value":{"system":"other","use":"home","value":"01632 960399","extension":[{"url":"{{{Core}}}OtherContactSystem","valueCoding":{"system":"{{{Codes}}}OtherContactSystem","code":"textphone","display":"Minicom (Textphone)"}}]}}
            """, 200),
        ("an emergency contact", Plain, """
            {"op":"add","path":"/contact/-","value":{"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131","code":"C","display":"Emergency Contact"}]}],"telecom":[{"system":"phone","value":"07700 900398"}]}}
            """, 200),
        ("the practice", Plain, """
            {"op":"replace","path":"/generalPractitioner/0/id","value":"{/generalPractitioner/0/id}"},{"op":"replace","path":"/generalPractitioner/0/identifier/value","value":"Z98002"}
            """, 200),
        ("the language", Plain, $$$"""
            {"op":"add","path":"/extension/-","value":{"url":"{{{Core}}}NHSCommunication","extension":[{"url":"language","valueCodeableConcept":{"coding":[{"system":"{{{Codes}}}HumanLanguage","code":"fr","display":"French"}]}},{"url":"interpreterRequired","valueBoolean":true}]}}
            """, 200),
        ("the place of birth", Plain, """
            {"op":"add","path":"/extension/-","value":{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueAddress":{"city":"Leeds","district":"West Yorkshire","country":"1"}}}
            """, 200),
        ("no pharmacy", Plain, $$$"""
            {"op":"test","path":"/extension/0/url","value":"{{{Core}}}NominatedPharmacy"},{"op":"remove","path":"/extension/0"}
            """, 200),
        ("a death", Child, $$$"""
            {"op":"add","path":"/deceasedDateTime","value":"2026-02-01T10:00:00+00:00"},
            {"op":"add","path":"/extension/-","value":{"url":"{{{Core}}}DeathNotificationStatus","extension":[{"url":"deathNotificationStatus","valueCodeableConcept":{"coding":[{"system":"{{{Codes}}}DeathNotificationStatus","code":"1","display":"Informal - death notice received via an update from a local NHS Organisation such as GP or Trust"}]}},{"url":"systemEffectiveDate","valueDateTime":"2026-02-01T10:00:00+00:00"}]}}
            """, 200),
        ("nothing", Sandbox, "", 400),
        ("an operation that is none", Sandbox, """{"op":"bad_value","path":"/gender","value":"male"}""", 400),
        ("an item beyond the list", Sandbox, """{"op":"test","path":"/name/7/id","value":"x"},{"op":"remove","path":"/name/7"}""", 400),
        ("a removal without test", Sandbox, """{"op":"remove","path":"/name/0"}""", 400),
        ("the gender goes", Sandbox, """{"op":"remove","path":"/gender"}""", 403),
        ("characters that no name has", Sandbox, """{"op":"add","path":"/name/-","value":{"use":"old","family":"Sm@th"}}""", 400),
        ("six given names", Sandbox, """{"op":"add","path":"/name/-","value":{"use":"old","family":"Smith","given":["A","B","C","D","E","F"]}}""", 400),
        ("a property that PDS has not", Sandbox, """{"op":"add","path":"/name/-","value":{"use":"old","family":"Smith","text":"Smith"}}""", 400),
    ];
}
