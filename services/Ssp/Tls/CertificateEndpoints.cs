using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Sandbox.Tls;

namespace SpineSandbox.Ssp.Tls;

/// <summary><c>/_sandbox/certificates</c>: the authority's certificates, those of the systems with their keys, and the list of those revoked.</summary>
internal static partial class CertificateEndpoints
{
    private const string Pem = "application/x-pem-file";
    private const string Pkcs12 = "application/x-pkcs12";
    private const string Crl = "application/pkix-crl";

    public static RouteGroupBuilder MapCertificates(this RouteGroupBuilder sandbox)
    {
        var certificates = sandbox.MapGroup("/certificates").AddEndpointFilter(OnlyWithTls);
        certificates.MapGet("/", List).WithName("GetCertificates").WithSummary("One certificate for each host name of a system");
        certificates.MapGet("/root.pem", Root).WithName("GetRoot").WithSummary("The certificate to trust");
        certificates.MapGet("/sub-ca.pem", SubCa).WithName("GetSubCa").WithSummary("The certificate that signs those of systems");
        certificates.MapGet("/revoked.crl", Revoked).WithName("GetRevoked").WithSummary("The list of revoked certificates, DER");
        certificates.MapGet("/{fqdn}.pem", GetPem).WithName("GetPem").WithSummary("A system's certificate, chain and key");
        certificates.MapGet("/{fqdn}.p12", GetPkcs12).WithName("GetPkcs12").WithSummary("The same as PKCS #12, without a password");
        certificates.MapPost("/", Issue).WithName("PostCertificate").WithSummary("A certificate for another host name, or another time: PEM, chain and key");
        certificates.MapPut("/revoked/{serialNumber}", Revoke).WithName("Revoke").WithSummary("Revoke a certificate: counts from the next request");
        certificates.MapDelete("/revoked/{serialNumber}", TakeBack).WithName("TakeBack").WithSummary("Take a revocation back");

        return sandbox;
    }

    private static ValueTask<object?> OnlyWithTls(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<CertificateDesk>().Identity is null
            ? ValueTask.FromResult<object?>(TypedResults.Problem(
                "This sandbox runs without TLS. Start it with: dotnet run --project AppHost -- --tls",
                title: "TLS is off", statusCode: StatusCodes.Status409Conflict))
            : next(context);

    private static IEnumerable<CertificateView> List(CertificateDesk desk) => desk.List(desk.Identity!);

    private static ContentHttpResult Root(CertificateDesk desk) => TypedResults.Text(CertificateText.Chain(desk.Identity!.Authority.Root), Pem);

    private static ContentHttpResult SubCa(CertificateDesk desk) => TypedResults.Text(CertificateText.Chain(desk.Identity!.Authority.SubCa), Pem);

    private static FileContentHttpResult Revoked(CertificateDesk desk) => TypedResults.File(desk.Identity!.Revoked.Der, Crl);

    private static IResult GetPem(string fqdn, CertificateDesk desk) =>
        desk.Find(desk.Identity!, fqdn) is { } certificate ? Bundle(certificate, desk.Identity!) : Unknown(fqdn);

    private static IResult GetPkcs12(string fqdn, CertificateDesk desk)
    {
        if (desk.Find(desk.Identity!, fqdn) is not { } certificate)
        {
            return Unknown(fqdn);
        }

        X509Certificate2Collection whole = [certificate, desk.Identity!.Authority.SubCa];
        return TypedResults.File(whole.Export(X509ContentType.Pkcs12)!, Pkcs12, $"{fqdn}.p12");
    }

    private static IResult Issue(CertificateOrder order, CertificateDesk desk, TimeProvider clock)
    {
        if (SandboxAuthority.NameOf(order.Fqdn) is not { } fqdn)
        {
            return Refuse($"'{order.Fqdn}' is no host name of at most 64 characters.");
        }

        var from = order.ValidFrom ?? clock.GetUtcNow();
        var to = order.ValidTo ?? from.AddYears(1);
        try
        {
            using var certificate = desk.Identity!.Authority.Issue(fqdn, from, to);
            return Bundle(certificate, desk.Identity);
        }
        catch (ArgumentException impossible)
        {
            return Refuse($"From {from:O} to {to:O}: {impossible.Message}");
        }
    }

    private static Results<NoContent, ProblemHttpResult> Revoke(string serialNumber, CertificateDesk desk)
    {
        if (!SerialNumber().IsMatch(serialNumber))
        {
            return Refuse($"'{serialNumber}' is no serial number of the sandbox: 32 hexadecimal digits.");
        }

        desk.Identity!.Revoked.Revoke(serialNumber.ToUpperInvariant());
        return TypedResults.NoContent();
    }

    private static Results<NoContent, ProblemHttpResult> TakeBack(string serialNumber, CertificateDesk desk) =>
        desk.Identity!.Revoked.TakeBack(serialNumber.ToUpperInvariant())
            ? TypedResults.NoContent()
            : TypedResults.Problem($"No certificate {serialNumber} is revoked.", title: "Not found", statusCode: StatusCodes.Status404NotFound);

    private static ContentHttpResult Bundle(X509Certificate2 certificate, SandboxIdentity identity) =>
        TypedResults.Text(CertificateText.Chain(certificate, identity.Authority.SubCa) + CertificateText.KeyOf(certificate), Pem);

    private static ProblemHttpResult Unknown(string fqdn) => TypedResults.Problem(
        $"No system is registered with the host name '{fqdn}'.", title: "Not found", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult Refuse(string reason) => TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);

    [GeneratedRegex(@"\A[4-7][0-9A-Fa-f]{31}\z")]
    private static partial Regex SerialNumber();
}
