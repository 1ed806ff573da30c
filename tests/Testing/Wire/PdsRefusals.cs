namespace SpineSandbox.Testing.Wire;

/// <summary>Reads and searches that PDS refuses, a row for each kind of refusal.</summary>
internal static class PdsRefusals
{
    private const string Search = "/Patient?family=Smith&birthdate=2010-10-22";

    public static IEnumerable<(string Name, HttpMethod Method, string Path, int Status)> All =>
    [
        ("a number that is none", HttpMethod.Get, "/Patient/9000000000", 400),
        ("a patient whom PDS does not hold", HttpMethod.Get, "/Patient/9111231130", 404),
        ("a search without parameters", HttpMethod.Get, "/Patient", 400),
        ("a parameter that is none", HttpMethod.Get, $"{Search}&year=2010", 400),
        ("a date that is none", HttpMethod.Get, "/Patient?family=Smith&birthdate=20101022", 400),
        ("a search without date of birth", HttpMethod.Get, "/Patient?family=Smith", 400),
        ("a search without family name", HttpMethod.Get, "/Patient?birthdate=2010-10-22", 400),
        ("a parameter too often", HttpMethod.Get, $"{Search}&gender=male&gender=female", 400),
        ("too many matches", HttpMethod.Get, "/Patient?family=Sm*&birthdate=ge1900-01-01&_max-results=1", 200),
        ("no match", HttpMethod.Get, "/Patient?family=Nobody&birthdate=1900-01-01", 200),
        ("a path that is none", HttpMethod.Get, "/HelloWorld", 400),
        ("a method that is none", HttpMethod.Put, "/Patient/9000000009", 400),
        ("an update without If-Match", HttpMethod.Patch, "/Patient/9000000009", 412),
    ];
}
