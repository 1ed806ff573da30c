namespace SpineSandbox.Pds.Tests.Updating;

/// <summary>Updates that PDS takes. Each test has a patient of its own.</summary>
public sealed class UpdateTests(PdsService pds) : IClassFixture<PdsService>
{
    [Fact]
    public async Task A_value_is_replaced_and_the_version_grows_by_one()
    {
        var number = ShippedSeed.Role("patient.plain");
        var before = (await pds.Get($"/Patient/{number}")).Body;

        var answer = (await pds.Patch(number, """[{"op":"replace","path":"/gender","value":"unknown"}]""")).IsOk();

        var version = int.Parse(before.Obj("meta")!.Str("versionId")!) + 1;
        Assert.Equal("unknown", answer.Body.Str("gender"));
        Assert.Equal($"{version}", answer.Body.Obj("meta")!.Str("versionId"));
        Assert.Equal($"W/\"{version}\"", answer.Header("ETag"));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(answer.Body, (await pds.Get($"/Patient/{number}")).Body));
    }

    [Fact]
    public async Task A_name_is_added_with_an_id_of_its_own_and_removed_after_a_test()
    {
        var number = ShippedSeed.Role("patient.child.proxy");

        var added = (await pds.Patch(number, """
            [{"op":"add","path":"/name/-","value":{"use":"old","period":{"start":"2019-12-31"},"prefix":["Dr."],"given":["Joe","Horatio"],"family":"Bloggs"}}]
            """)).IsOk();
        var name = added.Body.Objects("name").Single(name => name.Str("family") == "Bloggs");
        Assert.False(string.IsNullOrEmpty(name.Str("id")));
        Assert.Equal(["Dr"], name.Strings("prefix"));

        var removed = (await pds.Patch(number, $$$"""
            [{"op":"test","path":"/name/1/id","value":"{{{name.Str("id")}}}"},{"op":"remove","path":"/name/1"}]
            """)).IsOk();
        Assert.Single(removed.Body.Objects("name"));
    }

    [Fact]
    public async Task Part_of_an_address_is_replaced_when_its_id_comes_along_and_its_period_stays()
    {
        var number = ShippedSeed.Role("patient.single");
        var address = (await pds.Get($"/Patient/{number}")).Body.Objects("address").First();

        var answer = (await pds.Patch(number, $$$"""
            [
              {"op":"replace","path":"/address/0/id","value":"{{{address.Str("id")}}}"},
              {"op":"replace","path":"/address/0/line/0","value":"2 Trevelyan Square"},
              {"op":"replace","path":"/address/0/postalCode","value":"LS1 4BU"}
            ]
            """)).IsOk();

        var after = answer.Body.Objects("address").First();
        Assert.Equal("2 Trevelyan Square", after.Strings("line").First());
        Assert.Equal(address.Obj("period")!.Str("start"), after.Obj("period")!.Str("start"));
        Assert.Equal(1, (await pds.Search("family=Tennant&birthdate=1949-11-08&address-postalcode=LS14BU")).Total);
    }

    [Fact]
    public async Task A_whole_address_is_replaced_and_begins_today_unless_it_says_otherwise_without_its_blank_lines()
    {
        var number = ShippedSeed.Role("patient.empty-record");
        var address = (await pds.Get($"/Patient/{number}")).Body.Objects("address").First();

        var answer = (await pds.Patch(number, $$$"""
            [{"op":"replace","path":"/address/0","value":{"id":"{{{address.Str("id")}}}","use":"home","line":["","23 Mill Lane","","Leeds",""],"postalCode":"LS1 6AE"}}]
            """)).IsOk();

        var after = answer.Body.Objects("address").First();
        Assert.Equal(["23 Mill Lane", "Leeds"], after.Strings("line"));
        Assert.Equal("2026-03-02", after.Obj("period")!.Str("start"));
    }

    [Fact]
    public async Task A_suffix_is_added_to_a_name_and_its_list_removed()
    {
        var number = ShippedSeed.Role("patient.twin.1");
        var id = (await pds.Get($"/Patient/{number}")).Body.Objects("name").First().Str("id");

        var added = await pds.Patch(number, $$$"""
            [{"op":"add","path":"/name/0/id","value":"{{{id}}}"},{"op":"add","path":"/name/0/suffix","value":["PhD","MBBS"]}]
            """);
        Assert.Equal(["PhD", "MBBS"], added.IsOk().Body.Objects("name").First().Strings("suffix"));

        var removed = await pds.Patch(number, $$$"""
            [{"op":"test","path":"/name/0/id","value":"{{{id}}}"},{"op":"remove","path":"/name/0/suffix"}]
            """);
        Assert.False(removed.IsOk().Body.Objects("name").First().ContainsKey("suffix"));
    }

    [Fact]
    public async Task An_extension_is_added_where_there_was_none_and_removed_by_its_url()
    {
        var number = ShippedSeed.Role("patient.public-sandbox.minimal");
        const string Pharmacy = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NominatedPharmacy";

        (await pds.Patch(number, $$$"""
            [{"op":"add","path":"/extension/-","value":{"url":"{{{Pharmacy}}}","valueReference":{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"Y23456" } } } }]
            """)).IsOk();
        var removed = (await pds.Patch(number, $$$"""
            [{"op":"test","path":"/extension/0/url","value":"{{{Pharmacy}}}"},{"op":"remove","path":"/extension/0"}]
            """)).IsOk();

        Assert.False(removed.Body.ContainsKey("extension"));
    }

    [Fact]
    public async Task An_emergency_contact_is_added_and_begins_today()
    {
        var answer = (await pds.Patch(ShippedSeed.Role("patient.gp-transfer"), """
            [{"op":"add","path":"/contact/-","value":{
              "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131","code":"C","display":"Emergency Contact"}]}],
              "telecom":[{"system":"phone","value":"01632960396"}]}}]
            """)).IsOk();

        var contact = answer.Body.Objects("contact").Last();
        Assert.Equal(("01632960396", "2026-03-02"), (contact.Objects("telecom").Single().Str("value"), contact.Obj("period")!.Str("start")));
        Assert.NotNull(contact.Str("id"));
    }

    [Fact]
    public async Task A_death_is_added_together_with_its_notification()
    {
        var number = ShippedSeed.Role("patient.large-record");

        var answer = (await pds.Patch(number, """
            [
              {"op":"add","path":"/deceasedDateTime","value":"2026-03-01T10:00:00+00:00"},
              {"op":"add","path":"/extension/-","value":{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus","extension":[
                {"url":"deathNotificationStatus","valueCodeableConcept":{"coding":[{"system":"https://fhir.hl7.org.uk/CodeSystem/UKCore-DeathNotificationStatus","code":"1"}]}}]}}
            ]
            """)).IsOk();

        Assert.Equal("2026-03-01T10:00:00+00:00", answer.Body.Str("deceasedDateTime"));
        Assert.Equal(1, (await pds.Search("family=Higginbottom&birthdate=1943-06-06&death-date=eq2026-03-01")).Total);
    }

    [Fact]
    public async Task A_search_finds_the_new_name_at_once_and_the_old_one_no_more()
    {
        var number = ShippedSeed.Role("patient.no-consent");
        var id = (await pds.Get($"/Patient/{number}")).Body.Objects("name").First().Str("id");

        (await pds.Patch(number, $$$"""
            [{"op":"test","path":"/name/0/id","value":"{{{id}}}"},{"op":"replace","path":"/name/0/family","value":"Featherstone"}]
            """)).IsOk();

        Assert.Equal([number], (await pds.Search("family=Featherstone&birthdate=1962-03-30")).FoundNumbers);
        Assert.Equal(0, (await pds.Search("family=Lomax&birthdate=1962-03-30")).Total);
    }

    [Fact]
    public async Task All_of_a_patch_is_applied_or_nothing()
    {
        var number = ShippedSeed.Role("patient.confidential-items");
        var before = (await pds.Get($"/Patient/{number}")).Body;

        (await pds.Patch(number, """[{"op":"replace","path":"/gender","value":"unknown"},{"op":"remove","path":"/birthDate"}]"""))
            .IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN_UPDATE");

        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(before, (await pds.Get($"/Patient/{number}")).Body));
    }

    [Fact]
    public async Task A_reset_takes_updates_back()
    {
        await using var own = new PdsService();
        var number = ShippedSeed.Role("patient.plain");
        var before = (await own.Get($"/Patient/{number}")).Body;
        (await own.Patch(number, """[{"op":"replace","path":"/gender","value":"unknown"}]""")).IsOk();

        await own.Sandbox(HttpMethod.Post, "/reset");

        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(before, (await own.Get($"/Patient/{number}")).Body));
    }
}
