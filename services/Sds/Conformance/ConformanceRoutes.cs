using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Conformance;

/// <summary><c>GET /_sandbox/registrations</c>: what is registered, and whether consumers find it.</summary>
internal static class ConformanceRoutes
{
    public static RouteGroupBuilder MapConformance(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/registrations", Check)
            .WithName("CheckRegistrations").WithSummary("Does each registration resolve to exactly one row in both query styles?");

        return sandbox;
    }

    private static IEnumerable<RegistrationReport> Check(OdsCode? odsCode, DirectoryStore store) =>
        RegistrationCheck.Run(store.Current.View.Current).Where(report => odsCode is null || report.OdsCode == odsCode);
}
