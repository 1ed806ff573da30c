using System.Text.Json;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>The ways in which somebody who is asked does not answer: no connection, no answer in time, or one that cannot be read.</summary>
internal static class NoAnswer
{
    /// <param name="cancellationToken">The caller's own: whoever leaves has not been left without an answer.</param>
    public static bool Is(Exception fault, CancellationToken cancellationToken) =>
        fault is HttpRequestException or JsonException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested);
}
