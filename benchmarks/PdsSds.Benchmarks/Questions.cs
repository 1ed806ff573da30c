using System.Formats.Asn1;
using System.Text;
using SpineSandbox.Load;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.PdsSds.Benchmarks;

/// <summary>What the clients ask, written out beforehand.</summary>
internal static class Questions
{
    private const int Most = 1_000;
    private const string Pds = "/personal-demographics/FHIR/R4/Patient";
    private const string Sds = "/spine-directory/FHIR/R4/Device";

    public static Question Bare(int bytes) => Question.Http([Get($"/{bytes}")]);

    public static Question Reads(IEnumerable<PatientRow> patients) =>
        Question.Http([.. Spread(patients).Select(patient => Get($"{Pds}/{patient.NhsNumber}"))]);

    /// <summary>As a practice traces: family name, given name, gender, date of birth.</summary>
    public static Question Searches(IEnumerable<PatientRow> patients) =>
        Question.Http([.. Spread(patients).Select(patient => Get(
            $"{Pds}?family={Escaped(patient.Names[0].Family)}&given={Escaped(patient.Names[0].Given[0])}" +
            $"&gender={patient.Gender!.Value.ToString().ToLowerInvariant()}&birthdate=eq{patient.BirthDate}"))]);

    /// <summary>From organisation and interaction to the ASID.</summary>
    public static Question Devices(IEnumerable<SystemRow> systems) =>
        Question.Http([.. systems.Select(system => Get(
            $"{Sds}?organization={Escaped($"{OdsCode.System}|{system.OdsCode}")}" +
            $"&identifier={Escaped($"{InteractionId.System}|{system.AllInteractions[0]}")}"))]);

    /// <summary>The two searches that a consumer makes over LDAP: for the endpoint, then for the ASID.</summary>
    public static Question Ldap(IEnumerable<EndpointRow> endpoints) => Question.Ldap(
    [
        .. from endpoint in endpoints
           from row in endpoint.Interactions()
           from request in (byte[][])
           [
               Search(("nhsIDCode", $"{endpoint.OdsCode}"), ("objectClass", "nhsMhs"), ("nhsMhsSvcIA", $"{row.Interaction}"), ["nhsMhsEndPoint", "nhsMhsPartyKey"]),
               Search(("nhsIDCode", $"{endpoint.OdsCode}"), ("objectClass", "nhsAs"), ("nhsMHSPartyKey", $"{endpoint.PartyKey}"), ["uniqueIdentifier"]),
           ]
           select request,
    ]);

    private static IEnumerable<PatientRow> Spread(IEnumerable<PatientRow> patients)
    {
        var all = patients.ToList();
        return all.Where((_, index) => index % Math.Max(1, all.Count / Most) == 0).Take(Most);
    }

    private static byte[] Get(string target) => Encoding.ASCII.GetBytes(
        $"GET {target} HTTP/1.1\r\nHost: localhost\r\nAccept: application/fhir+json\r\nX-Request-ID: 60e0b220-8136-4ca5-ae46-1d97ef59d068\r\n\r\n");

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static byte[] Search(
        (string Name, string Value) first, (string Name, string Value) second, (string Name, string Value) third, string[] attributes)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(2);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, 3)))
            {
                Write(writer, "ou=services, o=nhs");
                writer.WriteEncodedValue([0x0A, 0x01, 0x02]); // The whole subtree.
                writer.WriteEncodedValue([0x0A, 0x01, 0x00]); // Aliases are not followed.
                writer.WriteInteger(0);
                writer.WriteInteger(0);
                writer.WriteBoolean(false);
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                {
                    foreach (var (name, value) in new[] { first, second, third })
                    {
                        using var equality = writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3));
                        Write(writer, name);
                        Write(writer, value);
                    }
                }

                using (writer.PushSequence())
                {
                    Array.ForEach(attributes, attribute => Write(writer, attribute));
                }
            }
        }

        return writer.Encode();
    }

    private static void Write(AsnWriter writer, string text) => writer.WriteOctetString(Encoding.UTF8.GetBytes(text));
}
