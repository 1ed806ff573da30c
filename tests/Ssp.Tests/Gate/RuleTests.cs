using System.Text.Json;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Gate;

/// <summary>Each check of SSP: its status, its words, and that the provider hears nothing of it.</summary>
public sealed class RuleTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    [Theory]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("get")]
    [InlineData("BREW")]
    public async Task Verb_other_than_GET_POST_and_PUT_is_405_fatal_without_id_and_diagnostics(string verb)
    {
        var answer = await RefusedAsync(new ConsumerRequest { Method = verb, Target = ssp.Root + "/metadata", Body = null });

        Assert.Equal("HTTP/1.1 405 Method Not Allowed", answer.StartLine);
        Assert.Equal(
            """{"resourceType":"OperationOutcome","issue":[{"severity":"fatal","code":"forbidden","details":{"coding":[{"system":"https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1","code":"405","display":"405: Method Not Allowed"}]}}]}""",
            answer.Body);
    }

    [Theory]
    [InlineData(SspHeaders.TraceId)]
    [InlineData(SspHeaders.From)]
    [InlineData(SspHeaders.To)]
    [InlineData(SspHeaders.InteractionId)]
    public async Task Header_that_is_missing_is_400(string header)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(header, null));

        AssertOutcome(answer, 400, "invalid", $"MISSING_OR_INVALID_HEADER_{header}");
    }

    [Theory]
    [InlineData(SspHeaders.TraceId)]
    [InlineData(SspHeaders.From)]
    [InlineData(SspHeaders.To)]
    [InlineData(SspHeaders.InteractionId)]
    public async Task Header_that_is_empty_is_400(string header)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(header, ""));

        AssertOutcome(answer, 400, "invalid", $"MISSING_OR_INVALID_HEADER_{header}");
    }

    [Fact]
    public async Task Header_names_in_any_case_pass()
    {
        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);
        await consumer.SendAsync(ssp.CareRecord().Bytes().Replace("Ssp-", "sSP-", StringComparison.Ordinal));

        Assert.Equal("HTTP/1.1 200 OK", (await consumer.ReceiveAsync()).StartLine);
    }

    [Fact]
    public async Task Header_that_is_sent_twice_is_400()
    {
        var once = $"{SspHeaders.To}: {TestDirectory.Provider}\r\n";
        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);
        await consumer.SendAsync(ssp.CareRecord().Bytes().Replace(once, once + once, StringComparison.Ordinal));

        AssertOutcome(await consumer.ReceiveAsync(), 400, "invalid", $"MISSING_OR_INVALID_HEADER_{SspHeaders.To}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.W10.")]
    [InlineData("Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.####.")]
    public async Task Token_that_is_missing_or_cannot_be_read_is_400(string? authorization)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With("Authorization", authorization));

        AssertOutcome(answer, 400, "invalid", "MISSING_OR_INVALID_HEADER_Authorization");
    }

    [Theory]
    [InlineData("918999198999")]
    [InlineData("not-an-asid")]
    [InlineData("918999198003")]
    public async Task Sender_that_is_unknown_or_not_accredited_for_the_interaction_is_403(string from)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(SspHeaders.From, from));

        AssertOutcome(answer, 403, "forbidden", $"ASID_CHECK_FAILED_MESSAGESENDER_{from}");
    }

    [Theory]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:rest:read:unheard-of-1")]
    [InlineData("getcarerecord")]
    public async Task Sender_with_an_interaction_that_nobody_knows_is_403(string interaction)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(SspHeaders.InteractionId, interaction));

        AssertOutcome(answer, 403, "forbidden", $"ASID_CHECK_FAILED_MESSAGESENDER_{TestDirectory.Consumer}");
    }

    [Theory]
    [InlineData("918999198999")]
    [InlineData("not-an-asid")]
    [InlineData("918999198994")]
    [InlineData("918999198995")]
    public async Task Receiver_that_is_unknown_not_accredited_or_without_an_endpoint_is_403(string to)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(SspHeaders.To, to));

        AssertOutcome(answer, 403, "forbidden", $"PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_{to}");
    }

    [Fact]
    public async Task Agreement_that_two_organisations_do_not_have_is_403()
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(SspHeaders.From, TestDirectory.Stranger.Value));

        AssertOutcome(answer, 403, "forbidden", $"FOT_CHECK_FAILED_MESSAGESENDER_{TestDirectory.Stranger}_MESSAGERECEIVER_{TestDirectory.Provider}");
    }

    [Fact]
    public async Task Endpoint_other_than_the_registered_one_is_400()
    {
        var target = $"{ssp.Provider.Address}/TA20047/DSTU2/2/Patient/$gpc.getcarerecord?a=1&b=%7C";
        var answer = await RefusedAsync(new ConsumerRequest { Target = target });

        AssertOutcome(answer, 400, "invalid", $"ENDPOINT_{ssp.Root}_CPAID_{TestDirectory.CpaId}_VARIES_FROM_TARGETURL_{target}");
    }

    [Theory]
    [InlineData("Accept", "application/pdf")]
    [InlineData("Accept", "text/html, image/*")]
    [InlineData("Accept", "application/json+fhir;q=0")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Content-Type", "none")]
    public async Task Media_type_that_is_not_of_FHIR_is_415(string header, string value)
    {
        var answer = await RefusedAsync(ssp.CareRecord().With(header, value));

        AssertOutcome(answer, 415, "not-supported", "Unsupported_Media_Type");
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("text/html;q=0.9, application/fhir+xml")]
    [InlineData("application/xml+fhir;charset=utf-8")]
    public async Task Media_type_that_the_provider_may_have_passes(string accept)
    {
        var answer = await ssp.SendAsync(ssp.CareRecord().With("Accept", accept));

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
    }

    [Fact]
    public async Task Format_parameter_wins_over_an_Accept_that_nobody_could_serve()
    {
        var answer = await ssp.SendAsync(ssp.CareRecord("/Patient/$gpc.getcarerecord?_format=application/json%2Bfhir").With("Accept", "text/html"));

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
    }

    [Fact]
    public async Task First_rule_that_objects_answers_for_all()
    {
        var wrongThroughout = new ConsumerRequest { Method = "DELETE", Target = "http://elsewhere.test/", Body = null }
            .With(SspHeaders.From, TestDirectory.Unknown.Value)
            .With(SspHeaders.To, TestDirectory.Unknown.Value)
            .With("Accept", "image/png");
        var order = new List<string>();
        foreach (var mend in new Action<ConsumerRequest>[]
        {
            _ => { },
            request => request.With(SspHeaders.From, TestDirectory.Stranger.Value),
            request => request.With(SspHeaders.To, TestDirectory.Provider.Value),
            request => request.With(SspHeaders.From, TestDirectory.Consumer.Value),
        })
        {
            mend(wrongThroughout);
            var request = new ConsumerRequest { Method = "GET", Target = wrongThroughout.Target, Body = null };
            foreach (var (name, value) in wrongThroughout.Headers)
            {
                request.With(name, value);
            }

            order.Add(Display(await ssp.SendAsync(request)).Split('_')[0]);
        }

        Assert.StartsWith("HTTP/1.1 405", (await ssp.SendAsync(wrongThroughout)).StartLine, StringComparison.Ordinal);
        Assert.Equal(["ASID", "PARTYKEY", "FOT", "ENDPOINT"], order);
    }

    private async Task<RawMessage> RefusedAsync(ConsumerRequest request)
    {
        var before = ssp.Provider.Requests.Count;
        var answer = await ssp.SendAsync(request);

        Assert.Equal(before, ssp.Provider.Requests.Count);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        return answer;
    }

    private static void AssertOutcome(RawMessage answer, int status, string issue, string text)
    {
        Assert.StartsWith($"HTTP/1.1 {status} ", answer.StartLine, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Body);
        var id = json.RootElement.GetProperty("id").GetGuid();
        Assert.Equal(
            $$"""{"resourceType":"OperationOutcome","id":"{{id}}","issue":[{"severity":"error","code":"{{issue}}","details":{"coding":[{"system":"http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0","code":"{{status}}","display":"{{text}}"}]},"diagnostics":"{{text}}"}]}""",
            answer.Body);
    }

    private static string Display(RawMessage answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("issue")[0].GetProperty("diagnostics").GetString()!;
    }
}
