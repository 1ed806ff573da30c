using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.Pds.Documents;

/// <summary>The short ids of names, addresses, telecoms and the like, which an update must quote.</summary>
internal static class ObjectId
{
    private const int Length = 8;

    /// <summary>Derived, so that the same seed gives the same ids at every start.</summary>
    /// <param name="nhsNumber">Whose record it is.</param>
    /// <param name="element">The list: <c>name</c>, <c>address</c>, …</param>
    /// <param name="ordinal">The place in the list, or what else tells it from its siblings.</param>
    public static string Of(NhsNumber nhsNumber, string element, string ordinal)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{nhsNumber}|{element}|{ordinal}"));
        return Convert.ToHexString(hash)[..Length];
    }
}
