namespace SpineSandbox.Testing.Wire;

/// <summary>New patients, taken and refused.</summary>
internal static class PdsCreations
{
    private const string Authority = """
        "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-RegisteringAuthority","extension":[
          {"url":"registeringAuthorityType","valueCodeableConcept":{"coding":[{"system":"https://fhir.nhs.uk/CodeSystem/UKCore-RegisteringAuthorityType","code":"x"}]}},
          {"url":"organisationIdentifier","valueString":"Z98001"}]}]
        """;

    private const string Name = """
        "name":[{"use":"usual","family":"Wirecall","given":["Ada"],"prefix":["Ms"],"period":{"start":"2010-10-22"}}]
        """;

    private const string Rest = """
        "gender":"female","birthDate":"2010-10-22","address":[{"use":"home","line":["1 Weir Lane","","","Allerford",""],"postalCode":"NM1 4QR","period":{"start":"2010-10-22"}}]
        """;

    public static IEnumerable<(string Name, string Body, int Status)> All =>
    [
        ("one", $$"""{{{Name}},{{Rest}},{{Authority}}}""", 201),
        ("the same again", $$"""{{{Name}},{{Rest}},{{Authority}}}""", 200),
        ("without a name", $$"""{{{Rest}},{{Authority}}}""", 400),
        ("without the registering authority", $$"""{{{Name}},{{Rest}}}""", 400),
        ("no object", "[]", 400),
    ];
}
