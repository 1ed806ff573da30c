using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Ssp;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>The Ssp headers: all four are there, and the call is meant for this practice's system.</summary>
internal static class SspHeaderRules
{
    public static void Check(IHeaderDictionary headers, Practice practice)
    {
        foreach (var name in SspHeaders.All)
        {
            var value = headers[name].ToString();
            if (string.IsNullOrWhiteSpace(value))
            {
                throw RequestRefusals.HeaderBlank(name);
            }

            if (name == SspHeaders.To && value != practice.Asid.Value)
            {
                throw RequestRefusals.WrongReceiver(practice);
            }
        }
    }
}
