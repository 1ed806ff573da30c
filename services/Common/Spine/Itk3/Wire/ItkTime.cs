using System.Globalization;

namespace SpineSandbox.Spine.Itk3.Wire;

/// <summary>Times in ITK3 messages: to the second, with their offset.</summary>
public static class ItkTime
{
    public static string Of(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
