using System.Globalization;

namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>
/// The record of a person, as a row of <c>clinical-records.json</c>: illnesses of their age, and what follows from each. Old dates
/// are days, recent ones count from the day of seeding, so that a current medicine stays current.
/// </summary>
internal sealed class History
{
    private static readonly Term FaceToFace = new("325861000000105", "Face to face consultation", "600731000000118");
    private static readonly Term Blood = new("122555007", "Venous blood specimen");
    private static readonly Term Letter = new("25611000000107", "Referral letter", "63301000000111");

    private static readonly object Plan = new { title = "Plan", comments = new[] { "Continue; review as planned." } };

    private static readonly DateOnly LastOnset = new(2024, 6, 30);

    private readonly GeneratedPerson _person;
    private readonly Random _random;
    private readonly Term? _allergy;
    private readonly List<object> _problems = [];
    private readonly List<object> _medications = [];
    private readonly List<object> _encounters = [];
    private readonly List<object> _observations = [];
    private readonly List<object> _investigations = [];
    private readonly List<object> _referrals = [];
    private readonly List<object> _documents = [];
    private readonly List<object> _diary = [];

    public History(GeneratedPerson person, Random random)
    {
        _person = person;
        _random = random;
        (_allergy, var allergy) = Allergies.Of(random, person.Registered);
        var age = LastOnset.Year - person.Born.Year;
        foreach (var illness in Illnesses.All)
        {
            if (age > illness.FromAge && random.Next(100) < illness.InAHundred)
            {
                Add(illness, _problems.Count + 1);
            }
        }

        Record = new
        {
            nhsNumber = person.NhsNumber.Value,
            practice = person.Practice.OdsCode,
            registration = new { status = person.Died is null ? "active" : "deceased", from = Text(person.Registered), to = person.Died is { } died ? Text(died) : null },
            usualGp = person.Practice.UsualGpId,
            encounters = Given(_encounters),
            problems = Given(_problems),
            allergies = allergy is null ? null : new[] { allergy },
            medications = Given(_medications),
            immunisations = person.Died is null ? Given(Vaccinations.Of(random, person.Born, age)) : null,
            observations = Given(_observations),
            investigations = Given(_investigations),
            referrals = Given(_referrals),
            documents = Given(_documents),
            diary = Given(_diary),
        };
    }

    public object Record { get; }

    private void Add(Illness illness, int number)
    {
        var earliest = _person.Born.AddYears(illness.FromAge);
        var latest = _person.Died is { } died && died < LastOnset ? died : LastOnset;
        if (earliest >= latest)
        {
            return;
        }

        var since = earliest.AddDays(_random.Next(latest.DayNumber - earliest.DayNumber));
        _problems.Add(new { id = $"prb-{number}", date = Text(since), code = illness.Problem.Row, significance = illness.Significance, status = "active" });
        if (_person.Died is null)
        {
            Treat(illness, number, since);
            Review(illness, number);
            Refer(illness, number);
        }
    }

    private void Treat(Illness illness, int number, DateOnly since)
    {
        var drug = illness.Treatment;
        if (drug.NotWith is { } allergy && allergy == _allergy)
        {
            return;
        }

        var ago = _random.Next(1, drug.Days);
        var isAcute = drug.Type == "acute";
        _medications.Add(new
        {
            id = $"med-{number}",
            date = isAcute ? $"today-{ago}d" : Text(since),
            problems = Of(number),
            code = drug.Product.Row,
            type = drug.Type,
            dosage = drug.Dosage,
            quantity = new { value = drug.Quantity, unit = drug.Unit },
            daysDuration = drug.Days,
            issues = isAcute ? [$"today-{ago}d"] : new[] { $"today-{ago}d", $"today-{ago + drug.Days}d", $"today-{ago + (2 * drug.Days)}d" },
        });
    }

    private void Review(Illness illness, int number)
    {
        var (day, encounter, measured) = ($"today-{_random.Next(5, 340)}d", $"enc-{number}", $"obs-{number}");
        _observations.Add(illness.Measured is { } measurement
            ? new { id = measured, date = day, encounter, problems = Of(number), code = measurement.What.Row, value = Quantity(measurement), range = Range(measurement) }
            : BloodPressure.Of(_random, measured, day, encounter, Of(number)));
        _encounters.Add(new
        {
            id = encounter, date = day, type = FaceToFace.Row, minutes = 5 + _random.Next(15),
            topics = new[]
            {
                new
                {
                    title = illness.Problem.Words, problem = $"prb-{number}",
                    headings = new object[] { new { title = "Examination", entries = new[] { measured } }, Plan },
                },
            },
        });
        _diary.Add(new { id = $"dia-{number}", date = day, problems = Of(number), code = illness.Due.Row, due = $"today+{_random.Next(10, 300)}d" });
        if (illness.Tested is { } tested)
        {
            _investigations.Add(Report(tested, number));
        }
    }

    private object Report(Measurement tested, int number)
    {
        var ago = _random.Next(10, 330);
        return new
        {
            id = $"inv-{number}", date = $"today-{ago}d", problems = Of(number), title = tested.What.Words,
            requests = tested.Request is { } request ? new[] { request.Row } : null,
            specimen = new { type = Blood.Row, collected = $"today-{ago + 2}d", received = $"today-{ago}d" },
            performer = "Northmoor Royal Infirmary, Blood Sciences",
            groups = new[] { new { results = new[] { new { code = tested.What.Row, value = Quantity(tested), range = Range(tested) } } } },
            filingComment = "Seen",
        };
    }

    private void Refer(Illness illness, int number)
    {
        if (illness.Referred is not var (reason, to) || _random.Next(4) > 0)
        {
            return;
        }

        var day = $"today-{_random.Next(20, 900)}d";
        _documents.Add(new
        {
            id = $"doc-{number}", date = day, problems = Of(number), type = Letter.Row,
            title = $"Referral letter: {illness.Problem.Words}", contentType = "application/pdf", authorOrganisation = _person.Practice.OdsCode,
        });
        _referrals.Add(new { id = $"ref-{number}", date = day, problems = Of(number), code = reason.Row, to, priority = "routine", document = $"doc-{number}" });
    }

    private object Quantity(Measurement measurement) => new { value = measurement.Value(_random), unit = measurement.Unit };

    private static object Range(Measurement measurement) => new { low = measurement.Low, high = measurement.High };

    private static string[] Of(int number) => [$"prb-{number}"];

    private static IReadOnlyList<object>? Given(IReadOnlyList<object> entries) => entries.Count == 0 ? null : entries;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
