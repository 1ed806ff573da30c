using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Tests.Html;

internal static class Sections
{
    private static readonly RecordSections All = new(Options.Create(new AccessRecordHtmlOptions()));

    public static RecordSection Of(string code) => All.Find(code)!;
}
