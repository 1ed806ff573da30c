using System.Text.Json;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>The ways in which somebody whom the platform asks does not answer: unreachable, not in time, or with what is no JSON.</summary>
internal static class NoAnswer
{
    /// <param name="caller">Cancelled where the caller has left; that is nobody's fault.</param>
    public static bool Is(Exception fault, CancellationToken caller) =>
        fault is HttpRequestException or JsonException || (fault is TaskCanceledException && !caller.IsCancellationRequested);
}
