using System.Diagnostics;

namespace SpineSandbox.Sds.Searches;

/// <summary>What a search was for, on its span.</summary>
internal static class SearchTags
{
    public static void Set(string? odsCode, string? interactionId)
    {
        if (Activity.Current is { IsAllDataRequested: true } span)
        {
            span.SetTag("ods.code", odsCode).SetTag("spine.interaction_id", interactionId);
        }
    }
}
