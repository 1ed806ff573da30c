namespace SpineSandbox.SeedGenerator;

/// <summary>
/// A practice whose patients are generated: in the directory, with a system of its own, answered for by the sandbox's provider.
/// </summary>
internal sealed class Practice(int number)
{
    private const int ListSize = 2_000;

    private static readonly string[] Kinds = ["Surgery", "Medical Centre", "Health Centre", "Medical Practice"];
    private static readonly string[] Doctor = ["Dr"];
    private static readonly string[] English = ["en"];
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    private static readonly string[] InPerson = ["in-person"];
    private static readonly string[] Roles = ["RO177", "RO76"];
    private static readonly string[] Products = ["access-record-html", "foundations", "appointments", "access-record-structured", "access-document"];

    /// <summary>A letter and five digits, as practices have it; the shipped ones begin with Z98.</summary>
    public string OdsCode { get; } = $"Z{70_000 + number}";

    public object Organisation => new
    {
        odsCode = OdsCode,
        name = $"{Place.Of(number).City} {Kinds[number % Kinds.Length]} {number}",
        kind = "gp-practice",
        roles = Roles,
        address = new
        {
            lines = new[] { $"{1 + (number % 90)} Surgery Lane" },
            city = Place.Of(number).City,
            district = Place.District,
            postalCode = Place.Of(number).PostCode(number),
        },
        telephone = $"01632 960{number % 1_000:D3}",
    };

    public object Registration => new { odsCode = OdsCode, hostedBy = "provider", asid = Asid };

    public object System => new
    {
        asid = Asid, odsCode = OdsCode, partyKey = PartyKey, manufacturer = "YGM98", productName = "Larkspur GP", productVersion = "24.2", products = Products,
    };

    public object Endpoint => new
    {
        partyKey = PartyKey, odsCode = OdsCode, kind = "cma", manufacturer = "YGM98", productName = "Larkspur GP",
        roots = new object[]
        {
            new { products = Products[..1], address = $"{{provider}}/{OdsCode}/DSTU2/1" },
            new { products = Products[1..3], address = $"{{provider}}/{OdsCode}/STU3/1/gpconnect/fhir" },
            new { products = Products[3..4], address = $"{{provider}}/{OdsCode}/STU3/1/gpconnect/structured/fhir" },
            new { products = Products[4..], address = $"{{provider}}/{OdsCode}/STU3/1/gpconnect/documents/fhir" },
        },
    };

    /// <summary>SDS user ID of the one general practitioner.</summary>
    public string UsualGpId { get; } = $"5557{number:D8}";

    public object UsualGp => new
    {
        sdsUserId = UsualGpId,
        roleProfileIds = new[] { $"5558{number:D8}" },
        name = new { prefix = Doctor, given = new[] { Names.Given(new Random(number), woman: true)[0] }, family = Names.Family(new Random(number)) },
        gender = "female",
        odsCode = OdsCode,
        jobRole = new { code = "R0260", name = "General Medical Practitioner" },
        languages = English,
    };

    public object Session => new
    {
        practice = OdsCode, practitioner = UsualGpId, location = OdsCode, days = Weekdays, start = "09:00", end = "12:00", minutes = 10,
        scheduleType = "General GP Appointments", slotType = "Routine", deliveryChannels = InPerson,
    };

    private string Asid => $"200000{70_000 + number:D6}";

    private string PartyKey => $"{OdsCode}-{870_000 + number}";

    /// <summary>So many that each has about two thousand patients.</summary>
    public static IReadOnlyList<Practice> For(int patients) =>
        [.. Enumerable.Range(1, (patients + ListSize - 1) / ListSize).Select(number => new Practice(number))];
}
