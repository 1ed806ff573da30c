using System.Text;
using SpineSandbox.Load;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>Consumers that ask a provider for its metadata through a proxy.</summary>
internal static class ConsumerLoad
{
    public static Task<Measurement> RunAsync(Proxy proxy, bool large, int connections, TimeSpan duration)
    {
        var path = new Uri(TestDirectory.Root("http://localhost")).AbsolutePath + "/metadata" + (large ? $"?{ConstantProvider.LargeMark}" : "");
        var request = new ConsumerRequest { Method = "GET", Target = $"{proxy.Prefix}{path}".TrimStart('/'), Body = null }
            .With("Content-Type", null)
            .With("Ssp-InteractionID", "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata");

        return LoadGenerator.RunAsync(proxy.Process, proxy.Port, Question.Http([Encoding.ASCII.GetBytes(request.Bytes())]), connections, duration);
    }
}
