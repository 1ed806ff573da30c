using System.Collections;
using System.Globalization;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.SeedGenerator;

/// <summary>Invented people without end, the same seed number gives the same.</summary>
internal sealed class People(int seed, IReadOnlyList<Practice> practices) : IEnumerable<GeneratedPerson>
{
    private static readonly string[] Streets =
    [
        "Abbey Road", "Beacon Rise", "Chapel Street", "Cliff Parade", "Dale View", "Ferry Lane", "Grove Avenue", "High Street", "Holly Bank",
        "Kiln Close", "Manor Drive", "Market Place", "Mill Lane", "North Parade", "Orchard Way", "Park Crescent", "Quarry Hill",
        "Station Road", "The Green", "Weir Lane",
    ];

    private static readonly DateOnly FirstBirth = new(1925, 1, 1);
    private static readonly DateOnly LastBirth = new(2024, 12, 31);
    private static readonly DateOnly FirstAdult = new(2006, 1, 1);

    public IEnumerator<GeneratedPerson> GetEnumerator()
    {
        var random = new Random(seed);
        foreach (var number in NhsNumbers.All())
        {
            yield return Person(random, number);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private GeneratedPerson Person(Random random, NhsNumber number)
    {
        var woman = random.Next(2) == 0;
        var born = FirstBirth.AddDays(random.Next(LastBirth.DayNumber - FirstBirth.DayNumber + 1));
        var registered = Later(random, born);
        var person = new Dictionary<string, object>
        {
            ["nhsNumber"] = number.Value,
            ["names"] = ManyNames(random, woman, born),
            ["gender"] = woman ? "female" : "male",
            ["birthDate"] = Text(born),
            ["addresses"] = Addresses(random, registered),
        };
        var practice = practices[random.Next(practices.Count)];
        person["practice"] = new { odsCode = practice.OdsCode, from = Text(registered) };
        if (random.Next(10) > 0)
        {
            person["telecoms"] = Telecoms(random, number);
        }

        DateOnly? died = born.Year < 1960 && random.Next(20) == 0 ? Later(random, registered) : null;
        if (died is { } day)
        {
            person["death"] = new { date = Text(day), status = "formal" };
        }

        return new GeneratedPerson(number, born, registered, died, practice, person);
    }

    // One woman in five has a maiden name.
    private static List<object> ManyNames(Random random, bool woman, DateOnly born)
    {
        var given = Names.Given(random, woman);
        var names = new List<object>
        {
            new { use = "usual", prefix = Names.Prefix(random, woman, child: born >= FirstAdult), given, family = Names.Family(random) },
        };
        if (woman && born < FirstAdult.AddYears(-10) && random.Next(5) == 0)
        {
            names.Add(new { use = "maiden", given, family = Names.Family(random), to = Text(born.AddYears(25)) });
        }

        return names;
    }

    // One in ten has moved.
    private static List<object> Addresses(Random random, DateOnly from)
    {
        var addresses = new List<object> { Address(random, from, null) };
        if (random.Next(10) == 0)
        {
            addresses.Add(Address(random, from.AddYears(-1), from.AddDays(-1)));
        }

        return addresses;
    }

    private static Dictionary<string, object> Address(Random random, DateOnly from, DateOnly? to)
    {
        var place = Place.Of(random.Next(1_000));
        var address = new Dictionary<string, object>
        {
            ["lines"] = new[] { $"{1 + random.Next(200)} {Streets[random.Next(Streets.Length)]}" },
            ["city"] = place.City,
            ["district"] = Place.District,
            ["postalCode"] = place.PostCode(random.Next(4_000)),
            ["from"] = Text(from),
        };
        if (to is { } end)
        {
            address["to"] = Text(end);
        }

        return address;
    }

    private static object[] Telecoms(Random random, NhsNumber number) =>
    [
        new { use = "mobile", value = $"07700 900{random.Next(1_000):D3}" },
        new { system = "email", value = $"person.{number.Value}@example.com" },
    ];

    private static DateOnly Later(Random random, DateOnly than) => than.AddDays(random.Next(LastBirth.DayNumber - than.DayNumber + 1));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
