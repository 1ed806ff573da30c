using System.Globalization;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>
/// Whether PDS means the same person as the practice (Foundations, cross-check of demographics): the dates of birth are equal; or
/// two of their three parts are, and so are the first three letters of the family name and the first of the given name.
/// </summary>
internal static class NumberVerification
{
    private const int FamilyLetters = 3;
    private const int GivenLetters = 1;
    private const int PartsOfADate = 2;

    public static bool Agrees(Demographics local, TracedPatient traced)
    {
        if (local.BirthDate?.Day is not { } here || traced.BirthDate?.Day is not { } there)
        {
            return false;
        }

        return here == there || (EqualParts(here, there) >= PartsOfADate && NamesAgree(local.Name, traced.Name));
    }

    private static int EqualParts(DateOnly here, DateOnly there) =>
        (here.Year == there.Year ? 1 : 0) + (here.Month == there.Month ? 1 : 0) + (here.Day == there.Day ? 1 : 0);

    private static bool NamesAgree(NameRow? here, NameRow? there) =>
        here is not null && there is not null
        && BeginAlike(here.Family, there.Family, FamilyLetters)
        && BeginAlike(FirstOf(here.Given), FirstOf(there.Given), GivenLetters);

    private static bool BeginAlike(string here, string there, int letters) =>
        Beginning(here, letters) is { Length: > 0 } beginning
        && string.Compare(beginning, Beginning(there, letters), CultureInfo.InvariantCulture, CompareOptions.OrdinalIgnoreCase) == 0;

    private static string FirstOf(IReadOnlyList<string> names) => names is [var first, ..] ? first : "";

    private static string Beginning(string text, int letters) => text[..Math.Min(letters, text.Length)];
}
