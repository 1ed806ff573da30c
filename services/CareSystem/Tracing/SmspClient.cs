using System.Net.Http.Headers;
using System.Text;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.CareSystem.Tracing;

/// <summary>Asks the SMSP of the message handling server who a patient is, over SOAP.</summary>
internal sealed class SmspClient(HttpClient http, ServiceAddresses addresses, SignedIn signedIn, TimeProvider clock)
{
    private const string Xml = "text/xml";

    /// <summary>For how long a request says that it is good.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    public async Task<SmspOutcome> AskAsync(SmspOperation operation, SmspQuery query, CancellationToken cancellationToken)
    {
        var to = $"{addresses.Of($"{signedIn.TopologyName}-mhs")}{SmspNames.Path}";
        var now = clock.GetUtcNow();
        var envelope = new SmspEnvelope(
            operation.Action,
            Guid.NewGuid(),
            RelatesTo: null,
            Username: $"urn:nhs-uk:identity:ods:{signedIn.Organisation.OdsCode}:{signedIn.SystemName}",
            now,
            now + Validity,
            query.ToXml(operation, Guid.NewGuid()));

        using var request = new HttpRequestMessage(HttpMethod.Post, to);
        request.Headers.Add("SOAPAction", $"\"{operation.Action}\"");
        request.Content = new StringContent(envelope.ToXml(to).ToString(), Encoding.UTF8);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"{Xml};charset=utf-8");

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);

            return new SmspOutcome(SmspResult.Read(SmspEnvelope.Read(body).Payload), null);
        }
        catch (SmspFaultException fault)
        {
            return new SmspOutcome(null, $"{fault.Code} {fault.Message}");
        }
        catch (HttpRequestException unreachable)
        {
            return new SmspOutcome(null, $"The SMSP cannot be reached: {unreachable.Message}");
        }
    }
}

/// <summary>What the SMSP said, or why it said nothing.</summary>
internal sealed record SmspOutcome(SmspResult? Result, string? Fault);
