namespace SpineSandbox.SeedGenerator;

/// <summary>A town of the invented county, and the postcode district that it has in the area NM, which does not exist.</summary>
/// <param name="Number">The postcode district.</param>
internal sealed record Place(string City, int Number)
{
    public const string District = "Northmoor";

    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    private static readonly string[] Cities =
    [
        "Allerford", "Brackwater", "Saltby", "Northmoor", "Thornley", "Ashcombe", "Birkwick", "Carrow", "Denholm Bridge", "Easterby",
        "Fenwick Green", "Garsdale", "Hexley", "Ivestone", "Kelbrook", "Langthwaite", "Marsham", "Netherfield", "Oakhanger", "Penmoor",
    ];

    public static Place Of(int number) => new(Cities[number % Cities.Length], 10 + (number % Cities.Length));

    /// <summary>One of four thousand postcodes of the place.</summary>
    public string PostCode(int number) =>
        $"NM{Number} {number % 10}{InwardLetters[number / 10 % InwardLetters.Length]}{InwardLetters[number / 200 % InwardLetters.Length]}";
}
