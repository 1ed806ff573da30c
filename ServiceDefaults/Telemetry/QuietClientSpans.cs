using System.Diagnostics;
using OpenTelemetry;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>The caller's half of <see cref="Noise"/>: a service that looks at another's state leaves no span of that.</summary>
internal sealed class QuietClientSpans : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Kind == ActivityKind.Client &&
            data.GetTagItem("url.full") is string text &&
            Uri.TryCreate(text, UriKind.Absolute, out var url) &&
            Noise.Is((string?)data.GetTagItem("http.request.method") ?? "", url.AbsolutePath))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
