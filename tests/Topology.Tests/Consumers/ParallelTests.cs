using System.Text.Json.Nodes;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

public sealed class ParallelTests(SharedSandbox shared)
{
    private static readonly string[] Patients = ["patient.plain", "patient.empty-record", "patient.single"];

    [Fact]
    public async Task Journeys_of_everybody_at_once_do_not_mix()
    {
        var sandbox = await shared.StartedAsync();
        var wanted = Requester.All.SelectMany(_ => Patients, (requester, patient) => (requester, patient)).ToList();

        var journeys = await Task.WhenAll(wanted.Select(one => sandbox.RunAsync(one.requester.Request(one.patient))));

        foreach (var ((requester, patient), journey) in wanted.Zip(journeys))
        {
            var provider = patient == "patient.single" ? "provider-single" : "provider";
            // Metadata and record; what the provider asks PDS itself is not for it.
            var received = (await sandbox.ExchangesAsync(provider, (string)journey["traceId"]!))
                .Where(exchange => (string?)exchange!["to"] == provider).ToList();
            var claims = Requester.ClaimsIn(received[^1]!);

            Assert.True((string?)journey["outcome"] == "completed", $"{requester}, {patient}: {journey}");
            Assert.Equal(2, received.Count);
            Assert.All(received, exchange => Assert.Equal(requester.Asid, (string?)exchange!["requestHeaders"]!["Ssp-From"]));
            Assert.Equal(requester.User, (string?)claims["sub"]);
            Assert.Equal(ShippedSeed.Role(patient), (string?)claims["requested_record"]!["identifier"]![0]!["value"]);
            Assert.Equal(ShippedSeed.Role(patient), PatientIn(journey["result"]!));
        }
    }

    private static string? PatientIn(JsonNode bundle) =>
        (string?)bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!)
            .First(resource => (string?)resource["resourceType"] == "Patient")["identifier"]![0]!["value"];
}
