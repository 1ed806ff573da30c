namespace SpineSandbox.Sandbox.Tests.Seed;

public sealed class RepeatedItemTests : IDisposable
{
    private const string Repeat = "\"repeat\": { \"days\": 7, \"times\": 2 }, ";

    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void A_series_goes_back_in_time_and_keeps_its_links()
    {
        var record = _seed
            .Replace("clinical-records.json", "\"id\": \"enc-1\",", "\"id\": \"enc-1\", " + Repeat)
            .Replace("clinical-records.json", "\"medications\"", "\"observations\": [ { " + Repeat + """
                "id": "obs-1", "date": "today-12d", "encounter": "enc-1",
                "code": { "code": "27113001", "term": "Body weight" }, "value": { "value": 81, "unit": "kg" } } ], "medications"
                """)
            .Load().ClinicalRecords.Single();

        Assert.Equal([("enc-1", "2026-02-18"), ("enc-1-1", "2026-02-11"), ("enc-1-2", "2026-02-04")],
            record.Encounters.Select(encounter => (encounter.Id, $"{encounter.Date}")));
        Assert.Equal([("obs-1", "enc-1"), ("obs-1-1", "enc-1-1"), ("obs-1-2", "enc-1-2")],
            record.Observations.Select(observation => (observation.Id, observation.Encounter)));
    }
}
