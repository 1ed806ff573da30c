namespace SpineSandbox.SeedGenerator;

/// <summary>Invented people's names: some thousands of family names and about a hundred given names, the common ones more often.</summary>
internal static class Names
{
    private static readonly string[] Common =
    [
        "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies", "Patel", "Khan", "Ahmed", "Hussain", "Singh",
        "Okafor", "Adeyemi", "Kowalska", "Nowak", "O'Neill", "O'Brien", "McDonald", "Müller", "García", "Núñez", "Lefèvre", "Novák",
        "Smythe", "Thomson", "Thompson", "Clark", "Clarke", "Reid", "Read", "Begum", "Ali", "Chen", "Wong", "Nguyen", "Papadopoulos",
    ];

    private static readonly string[] Beginnings =
    [
        "Ash", "Bar", "Beck", "Birk", "Black", "Bram", "Brad", "Broad", "Calver", "Carl", "Clay", "Cran", "Dal", "Den", "East", "Eller",
        "Fair", "Farn", "Gart", "Green", "Hal", "Harl", "Hazel", "Heath", "Hol", "Horn", "Kirk", "Lang", "Lin", "Long", "Mar", "Mel",
        "Mid", "Mill", "Nor", "North", "Oak", "Old", "Pem", "Rad", "Red", "Rush", "Sand", "Shel", "Stan", "Sten", "Stock", "Sut",
        "Swin", "Thorn", "Wal", "War", "West", "Whit", "Win", "Wood", "Wool", "Wyn", "Yar", "York",
    ];

    private static readonly string[] Endings =
    [
        "brook", "burn", "bury", "by", "cliffe", "combe", "cote", "croft", "dale", "den", "field", "ford", "ham", "hurst", "ingham",
        "ington", "land", "leigh", "ley", "low", "mere", "more", "ridge", "shaw", "son", "stead", "ston", "thwaite", "ton", "well",
        "wick", "wood", "worth", "yard",
    ];

    private static readonly string[] Women =
    [
        "Olivia", "Amelia", "Isla", "Ava", "Ivy", "Freya", "Lily", "Florence", "Mia", "Rosie", "Grace", "Sophia", "Aisha", "Fatima",
        "Maryam", "Zainab", "Priya", "Anjali", "Chiamaka", "Ngozi", "Zofia", "Julia", "Chloe", "Hannah", "Rebecca", "Sarah", "Rachel",
        "Emma", "Laura", "Claire", "Karen", "Susan", "Margaret", "Jean", "Doreen", "Sheila", "Joan", "Eileen", "Siân", "Zoë", "Niamh",
        "Mary", "Anne", "Catherine", "Elizabeth", "Jane", "Helen", "Alison", "Ruth", "Mei",
    ];

    private static readonly string[] Men =
    [
        "Noah", "Oliver", "George", "Arthur", "Muhammad", "Leo", "Harry", "Oscar", "Archie", "Henry", "Theodore", "Yusuf", "Ibrahim",
        "Arjun", "Rohan", "Chinedu", "Emeka", "Jakub", "Piotr", "Thomas", "James", "Daniel", "Matthew", "Christopher", "Andrew", "Paul",
        "Mark", "Stephen", "Peter", "Kenneth", "Ronald", "Derek", "Raymond", "Albert", "Stanley", "Rhys", "Owain", "Seán", "Callum",
        "John", "William", "Robert", "David", "Michael", "Richard", "Edward", "Martin", "Ian", "Wei", "José",
    ];

    public static string Family(Random random) => random.Next(5) == 0
        ? Common[random.Next(Common.Length)]
        : Beginnings[random.Next(Beginnings.Length)] + Endings[random.Next(Endings.Length)];

    public static string[] Given(Random random, bool woman)
    {
        var names = woman ? Women : Men;
        return [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => names[random.Next(names.Length)]).Distinct()];
    }

    /// <summary>The title; none where the person is a child.</summary>
    public static string[] Prefix(Random random, bool woman, bool child) =>
        child ? [] : woman ? [random.Next(2) == 0 ? "Mrs" : "Ms"] : ["Mr"];
}
