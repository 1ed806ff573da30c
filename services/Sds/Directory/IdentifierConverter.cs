using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SpineSandbox.Sds.Directory;

/// <summary>Keeps an identifier as its text.</summary>
internal sealed class IdentifierConverter<T>() : ValueConverter<T, string>(identifier => identifier.ToString()!, text => Parse(text))
    where T : struct, IParsable<T>
{
    private static T Parse(string text) => T.Parse(text, null);
}
