using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Tests.Requests;

public sealed class SspHeaderTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("Ssp-TraceID")]
    [InlineData("Ssp-From")]
    [InlineData("Ssp-To")]
    [InlineData("Ssp-InteractionID")]
    public async Task Refuses_a_call_without_one_of_the_Ssp_headers(string header)
    {
        foreach (var value in new[] { null, " " })
        {
            var answer = await provider.SendAsync(new Call().With(header, value));

            Assert.Equal($"{header} header blank", answer.Refuses(400, "BAD_REQUEST").Diagnostics);
        }
    }

    [Fact]
    public async Task Names_the_first_missing_header_in_the_demonstrator_s_order()
    {
        var answer = await provider.SendAsync(new Call().With("Ssp-TraceID", null).With("Ssp-From", null).With("Authorization", null));

        Assert.Equal("Ssp-TraceID header blank", answer.Diagnostics);
    }

    [Fact]
    public async Task Refuses_a_call_that_is_addressed_to_another_system()
    {
        var answer = await provider.SendAsync(new Call().With("Ssp-To", ShippedSeed.Role("asid.practice.Z98002")));

        Assert.Equal("Ssp-To header does not match ASID of system", answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Theory]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord-9")]
    [InlineData("URN:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord")]
    [InlineData("getcarerecord")]
    public async Task Refuses_an_unknown_interaction_ID(string interaction)
    {
        var answer = await provider.SendAsync(new Call { Interaction = interaction });

        Assert.Equal(
            $"Unable to locate interaction corresponding to the given interaction ID ({interaction})",
            answer.Refuses(400, "BAD_REQUEST").Diagnostics);
    }

    [Fact]
    public async Task Refuses_an_interaction_ID_of_another_verb()
    {
        var answer = await provider.SendAsync(new Call { Interaction = GpConnectInteractions.Metadata.Value });

        Assert.StartsWith("The interaction ID does not match the HTTP request verb", answer.Refuses(400, "BAD_REQUEST").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_another_verb_than_the_interaction_s()
    {
        var answer = await provider.SendAsync(new Call { Method = HttpMethod.Get });

        Assert.StartsWith("The interaction ID does not match the HTTP request verb", answer.Refuses(400, "BAD_REQUEST").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_interaction_ID_of_another_resource()
    {
        var answer = await provider.SendAsync(Call.Metadata() with { Interaction = $"{GpConnectInteractions.Prefix}fhir:rest:search:slot-1" });

        Assert.StartsWith("Resource in request does not match resource in interaction", answer.Refuses(400, "BAD_REQUEST").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_interaction_ID_of_another_operation()
    {
        var call = new Call
        {
            Root = "/STU3/1/gpconnect/structured/fhir",
            Path = "/Patient/$gpc.getstructuredrecord",
            Interaction = $"{GpConnectInteractions.Prefix}fhir:operation:gpc.migratestructuredrecord-1",
        };

        var answer = await provider.SendAsync(call);

        Assert.StartsWith("Operation in request does not match operation in interaction", answer.Refuses(400, "BAD_REQUEST").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_dollar_sign_encoded_or_not()
    {
        var answer = await provider.SendAsync(Call.Section("SUM") with { Path = "/Patient/%24gpc.getcarerecord" });

        answer.Succeeds();
    }

    [Fact]
    public async Task Takes_header_names_in_any_case()
    {
        var answer = await provider.SendAsync(Call.Section("SUM").With("Ssp-TraceID", null).With("SSP-TRACEID", "t-1"));

        answer.Succeeds();
    }

    [Theory]
    [InlineData("/Observation")]
    [InlineData("/Patient/$gpc.getrecord")]
    [InlineData("/Patient/9/$gpc.getcarerecord")]
    public async Task Does_not_implement_what_is_no_resource_or_operation_of_the_root(string path)
    {
        var answer = await provider.SendAsync(new Call { Path = path });

        answer.Refuses(501, "NOT_IMPLEMENTED");
    }

    [Theory]
    [InlineData("/dstu2/1")]
    [InlineData("/Dstu2/1")]
    public async Task Service_roots_are_case_sensitive(string root)
    {
        var answer = await provider.SendAsync(Call.Section("SUM") with { Root = root });

        answer.Refuses(501, "NOT_IMPLEMENTED");
    }

    [Theory]
    [InlineData("Z98005")]
    [InlineData("z98001")]
    [InlineData("NOBODY")]
    public async Task Refuses_a_practice_that_is_not_served_here(string odsCode)
    {
        var answer = await provider.SendAsync(Call.Section("SUM") with { Practice = odsCode });

        answer.Refuses(400, "INVALID_ODS_CODE");
    }
}
