namespace SpineSandbox.Topology.Tests;

/// <summary>The README's requests, run in a shell as they stand there, but for the port offset of the test's sandbox.</summary>
public sealed class ReadmeTests(SharedSandbox shared)
{
    public static TheoryData<string, string> Requests()
    {
        var expected = new Dictionary<string, string>
        {
            ["$console/seed"] = "[",
            ["/_sandbox/journeys"] = "\"outcome\":\"completed\"",
            ["Patient/9996110028"] = "\"resourceType\":\"Patient\"",
            ["R4/Endpoint"] = "/Z98001/DSTU2/1",
            ["R4/Device"] = "200000098001",
            ["ldapsearch"] = "nhsMHSEndPoint: http://localhost:",
            ["Z98001OT001/poll"] = "\"received\":",
            ["services/MeshClient"] = "X26ABC3: 0 sent, 0 failed, 1 received",
            ["X26ABC2/inbox"] = "\"approx_inbox_count\":1",
            ["Z98001/DSTU2/1/metadata"] =
                """
                "resourceType":"Conformance"
                405: Method Not Allowed
                MISSING_OR_INVALID_HEADER_Ssp-TraceID
                MISSING_OR_INVALID_HEADER_Authorization
                ASID_CHECK_FAILED_MESSAGESENDER_200000190805
                PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_200000198020
                FOT_CHECK_FAILED_MESSAGESENDER_200000198024_MESSAGERECEIVER_200000098001
                _VARIES_FROM_TARGETURL_http://127.0.0.1:
                Unsupported_Media_Type
                ERROR_COMMUNICATING_TO_ENDPOINT_URL_http://localhost:9/Z98010/DSTU2/1/metadata
                """,
            ["gpc.getstructuredrecord"] =
                """
                "resourceType":"CapabilityStatement"
                "title":"Medications and medical devices"
                "resourceType":"DocumentReference"
                %PDF-
                "status":"booked"
                "valueString":"Feels better"
                """,
            ["_sandbox/audit"] = "\"rule\":null",
            ["ssp-exchanges"] = "\"status\":",
        };

        var rows = new TheoryData<string, string>();
        foreach (var script in Readme.Scripts.Where(script => !Readme.NeedsTls(script)))
        {
            var answer = expected.FirstOrDefault(pair => script.Contains(pair.Key, StringComparison.Ordinal)).Value ?? expected["ssp-exchanges"];
            rows.Add(script, answer);
        }

        return rows;
    }

    [Fact]
    public void Has_requests_to_copy() => Assert.NotEmpty(Requests());

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Works_as_pasted(string script, string expected)
    {
        Assert.SkipWhen(
            script.Contains("ldapsearch", StringComparison.Ordinal) && !File.Exists("/usr/bin/ldapsearch"),
            "ldapsearch is not installed; ./test.sh installs it where Debian's packages are at hand.");
        var sandbox = await shared.StartedAsync();

        // What asks for the latest of SSP follows the requests to it.
        var before = LooksBack(script) ? Readme.Scripts.Single(other => other.Contains("\ntoken=", StringComparison.Ordinal)) : "";

        var output = await Readme.RunAsync(before + script, sandbox.Offset);

        Assert.All(expected.Split('\n'), line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    private static bool LooksBack(string script) =>
        script.Contains("/_sandbox/audit?", StringComparison.Ordinal) || script.Contains("8730/_sandbox/exchanges?", StringComparison.Ordinal);
}
