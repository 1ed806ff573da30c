using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>One request to a provider, through the Spine Secure Proxy: the provider's full URL stands behind SSP's.</summary>
internal sealed class SspCall(HttpClient http, ServiceAddresses addresses, TimeProvider clock)
{
    private static readonly Dictionary<GpConnectRelease, string> Json = new()
    {
        [GpConnectRelease.Dstu2] = "application/json+fhir",
        [GpConnectRelease.Stu3] = "application/fhir+json",
    };

    public async Task<Answer> SendAsync(ConsumerSystem consumer, ProviderSystem provider, ProviderRequest asked, CancellationToken cancellationToken)
    {
        Activity.Current?
            .SetTag("ods.code", provider.Practice.Value)
            .SetTag("spine.asid.from", consumer.Asid.Value)
            .SetTag("spine.asid.to", provider.Asid.Value)
            .SetTag("spine.interaction_id", asked.Interaction.Value);

        var mediaType = Json[asked.Release];
        using var request = new HttpRequestMessage(asked.Verb, $"{addresses.ForPartners("ssp")}/{provider.ServiceRoot}{asked.Path}");
        request.Headers.Add(SspHeaders.TraceId, Guid.NewGuid().ToString());
        request.Headers.Add(SspHeaders.From, consumer.Asid.Value);
        request.Headers.Add(SspHeaders.To, provider.Asid.Value);
        request.Headers.Add(SspHeaders.InteractionId, asked.Interaction.Value);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(mediaType));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(consumer, provider, asked));
        if (asked.IfMatch is { } version)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        if (asked.Body is not null)
        {
            request.Content = new StringContent(asked.Body.ToJsonString(), Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"{mediaType};charset=utf-8");
        }

        return await http.AskAsync(request, cancellationToken);
    }

    private string Token(ConsumerSystem consumer, ProviderSystem provider, ProviderRequest asked) =>
        GpConnectJwt.Write(
            new GpConnectClaims
            {
                Issuer = consumer.Issuer,
                Audience = provider.ServiceRoot,
                Scope = asked.Scope,
                IssuedAt = clock.GetUtcNow(),
                Device = consumer.Device,
                Organization = consumer.Organization,
                Practitioner = consumer.User,
                RequestedPatient = asked.RequestedPatient,
                RequestedOrganization = asked.RequestedPatient is null ? provider.Practice : null,
            },
            asked.Release);
}
