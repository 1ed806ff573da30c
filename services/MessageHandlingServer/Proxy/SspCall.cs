using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>One request to a provider, through the Spine Secure Proxy: the provider's full URL stands behind SSP's.</summary>
internal sealed class SspCall(HttpClient http, ServiceAddresses addresses, TimeProvider clock)
{
    private const string Dstu2Json = "application/json+fhir";

    /// <param name="requestedPatient">Whose record the token names; null where the provider itself is asked.</param>
    /// <param name="path">Below the service root, with its leading slash.</param>
    public async Task<Answer> SendAsync(
        ConsumerSystem consumer,
        ProviderSystem provider,
        InteractionId interaction,
        HttpMethod verb,
        string path,
        JsonObject? body,
        NhsNumber? requestedPatient,
        CancellationToken cancellationToken)
    {
        Activity.Current?
            .SetTag("ods.code", provider.Practice.Value)
            .SetTag("spine.asid.from", consumer.Asid.Value)
            .SetTag("spine.asid.to", provider.Asid.Value)
            .SetTag("spine.interaction_id", interaction.Value);

        using var request = new HttpRequestMessage(verb, $"{addresses.ForPartners("ssp")}/{provider.ServiceRoot}{path}");
        request.Headers.Add(SspHeaders.TraceId, Guid.NewGuid().ToString());
        request.Headers.Add(SspHeaders.From, consumer.Asid.Value);
        request.Headers.Add(SspHeaders.To, provider.Asid.Value);
        request.Headers.Add(SspHeaders.InteractionId, interaction.Value);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(Dstu2Json));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(consumer, provider, requestedPatient));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"{Dstu2Json};charset=utf-8");
        }

        return await http.AskAsync(request, cancellationToken);
    }

    private string Token(ConsumerSystem consumer, ProviderSystem provider, NhsNumber? requestedPatient) =>
        GpConnectJwt.Write(
            new GpConnectClaims
            {
                Issuer = consumer.Issuer,
                Audience = provider.ServiceRoot,
                Scope = requestedPatient is null ? RequestedScope.OrganizationRead : RequestedScope.PatientRead,
                IssuedAt = clock.GetUtcNow(),
                Device = consumer.Device,
                Organization = consumer.Organization,
                Practitioner = consumer.User,
                RequestedPatient = requestedPatient,
                RequestedOrganization = requestedPatient is null ? provider.Practice : null,
            },
            GpConnectRelease.Dstu2);
}
