using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

public sealed class ErrorShapeTests(ProviderFixture provider)
{
    [Fact]
    public async Task An_error_of_the_HTML_record_has_the_DSTU2_profile_and_code_system()
    {
        var answer = (await provider.SendAsync(Call.Section("SUM", "patient.no-consent"))).Refuses(403, "NO_PATIENT_CONSENT");

        Assert.Empty(new FhirValidator(FhirVersion.Dstu2).Validate(answer.Resource));
        Assert.Equal("http://fhir.nhs.net/StructureDefinition/gpconnect-operationoutcome-1", (string?)answer.Resource["meta"]!["profile"]![0]);
        Assert.Equal("http://fhir.nhs.net/ValueSet/gpconnect-error-or-warning-code-1", (string?)answer.Details["system"]);
        Assert.Equal(("error", "forbidden"), ((string?)answer.Resource["issue"]![0]!["severity"], (string?)answer.Resource["issue"]![0]!["code"]));
    }

    [Fact]
    public async Task The_exchange_of_a_refusal_tells_rule_row_and_remedy()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        var call = Call.Section("SUM", "patient.practice-disabled") with { Practice = ShippedSeed.Role("practice.disabled") };
        await call.SendAsync(own);

        var exchanges = await client.GetFromJsonAsync<JsonArray>("/_sandbox/exchanges");

        var reason = exchanges!.Last()!["refusedBecause"]!;
        Assert.Equal("practices/Z98006", (string?)reason["row"]);
        Assert.NotNull((string?)reason["rule"]);
        Assert.Contains("/_sandbox/practices/Z98006", (string?)reason["remedy"], StringComparison.Ordinal);
    }
}
