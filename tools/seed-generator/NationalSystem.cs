namespace SpineSandbox.SeedGenerator;

/// <summary>
/// A national body with a system that is accredited for hundreds of interactions, as core Spine has one: SDS answers a search
/// for it with a Device of hundreds of kilobytes.
/// </summary>
internal sealed class NationalSystem
{
    public const string OdsCode = "ZN1";
    public const string Asid = "200000079999";
    public const int MostInteractions = 20_000;

    private static readonly string[] Services = ["pds", "lrs", "mm", "psis", "acs", "sds", "gp2gp", "ebs"];
    private static readonly string[] Messages = ["PRPA", "PRSC", "MCCI", "QUPA", "RCMR", "COPC", "PORX", "REPC"];
    private static readonly string[] Roles = ["RO116"];

    private NationalSystem(int interactions)
    {
        Organisations = interactions == 0 ? [] :
        [
            new
            {
                odsCode = OdsCode, name = "National Message Exchange", kind = "national-body", roles = Roles,
                address = new { lines = new[] { "1 Exchange Square" }, city = "Northmoor", district = Place.District, postalCode = "NM4 1AA" },
            },
        ];
        Systems = interactions == 0 ? [] :
        [
            new
            {
                asid = Asid, odsCode = OdsCode, partyKey = $"{OdsCode}-879999", manufacturer = "YGM98",
                productName = "National Message Exchange", interactions = Enumerable.Range(0, interactions).Select(Interaction),
            },
        ];
    }

    public IEnumerable<object> Organisations { get; }

    public IEnumerable<object> Systems { get; }

    public static NationalSystem With(int interactions) => new(interactions);

    /// <summary>The name of the n-th interaction.</summary>
    public static string Interaction(int number)
    {
        var (service, message) = (Services[number % Services.Length], Messages[number / Services.Length % Messages.Length]);
        return $"urn:nhs:names:services:{service}:{message}_IN{number:D6}UK{1 + (number % 30):D2}";
    }
}
