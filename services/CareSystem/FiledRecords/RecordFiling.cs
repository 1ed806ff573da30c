using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.CareSystem.FiledRecords;

/// <summary>Has the structured record of a patient fetched, and files it with its provenance.</summary>
internal sealed class RecordFiling(PracticeJourneys journeys, FiledRecordStore store, SignedIn signedIn, TimeProvider clock)
{
    public async Task<FilingRun> RunAsync(string nhsNumber, CancellationToken cancellationToken)
    {
        // What is filed stays: everybody is asked anew.
        var run = await journeys.RunAsync(
            new JourneyRequest { Journey = JourneyNames.AccessRecordStructured, NhsNumber = nhsNumber, LookUpAnew = true }, cancellationToken);
        if (run is not { Problem: null, Journey: { Result: { } bundle } fetched } || bundle.Text("resourceType") != "Bundle")
        {
            return new FilingRun(null, run.Problem, run.Journey);
        }

        // PDS may have answered with the survivor of a superseded number: it is filed under the number in use.
        var number = NhsNumber.TryParse(fetched.Traced.Text("id"), out var traced) ? traced : NhsNumber.Parse(nhsNumber);
        var record = new FiledRecord { NhsNumber = number.Value, Provenance = ProvenanceOf(fetched, bundle), Bundle = bundle };
        await store.FileAsync(number, record, cancellationToken);

        return new FilingRun(record, null, fetched);
    }

    private Provenance ProvenanceOf(JourneyResult fetched, JsonNode bundle)
    {
        var practice = fetched.Traced.First("generalPractitioner").Get("identifier").Text("value");
        var asked = fetched.Steps.LastOrDefault(step => step.Step == "4b")?.Url;

        return new Provenance(
            practice,
            new StructuredBundle(bundle).ManagingOrganisation,
            clock.GetUtcNow(),
            $"{signedIn.UserName}, {signedIn.UserRole}",
            signedIn.Organisation.Name,
            asked?[..Math.Max(0, asked.IndexOf("/Patient", StringComparison.Ordinal))],
            fetched.TraceId);
    }
}

/// <summary>What was filed, or why nothing was.</summary>
internal sealed record FilingRun(FiledRecord? Record, Problem? Problem, JourneyResult? Journey);
