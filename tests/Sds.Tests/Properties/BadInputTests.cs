using System.Formats.Asn1;
using FsCheck;
using FsCheck.Fluent;
using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Searches;
using SpineSandbox.Sds.Tests.Ldap;
using SpineSandbox.Sds.Tests.Ldap.Wire;
using SpineSandbox.Sds.Tests.Searches;

namespace SpineSandbox.Sds.Tests.Properties;

/// <summary>Whatever comes: no 500, no hang, and each refusal in the words of its face.</summary>
public sealed class BadInputTests(SdsService sds)
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("", "|", "https://fhir.nhs.uk/Id/ods-organization-code|", "https://fhir.nhs.uk/Id/nhsServiceInteractionId|x", "*", "(", "\0", "%", "ods|a|b"));

    [Fact]
    public void Any_query_is_answered_with_200_400_or_406()
    {
        var client = sds.CreateClient();
        var names = Gen.OneOf(Gen.Elements("organization", "identifier", "manufacturing-organization", "_format"), Texts);
        var parameters = names.SelectMany(_ => Texts, (name, value) => $"{Escape(name)}={Escape(value)}").ListOf().Select(list => string.Join('&', list));

        Prop.ForAll(parameters.ToArbitrary(), async query =>
        {
            foreach (var resource in new[] { "Device", "Endpoint" })
            {
                var response = await client.GetAsync(new Uri($"{SdsSearch.Root}/{resource}?{query}", UriKind.Relative));
                Assert.Contains((int)response.StatusCode, new[] { 200, 400, 406 });
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_octets_are_a_message_or_refused_as_none()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), octets =>
        {
            try
            {
                LdapMessage.Parse(octets ?? []);
            }
            catch (MalformedMessageException)
            {
                // Refused as it should be.
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_damaged_search_is_read_or_refused()
    {
        var whole = WireMessage.Encode(7, new WireSearch(
            "ou=services, o=nhs",
            2,
            WireFilter.And(
                WireFilter.Equal("nhsIDCode", "Z98001"),
                WireFilter.Not(WireFilter.Substrings("o", "a", ["b"], "c")),
                WireFilter.Extensible("ou", "caseIgnoreMatch", "services", inName: true)),
            "*", "+").Write);
        var damages = ArbMap.Default.GeneratorFor<byte>().SelectMany(_ => Gen.Choose(0, whole.Length - 1), (octet, at) => (octet, at)).ListOf();

        Prop.ForAll(damages.ToArbitrary(), changes =>
        {
            var damaged = whole.ToArray();
            foreach (var (octet, at) in changes)
            {
                damaged[at] = octet;
            }

            try
            {
                var message = LdapMessage.Parse(damaged);
                if (message.Operation == Operation.SearchRequest)
                {
                    SearchRequest.Parse(message);
                }
            }
            catch (Exception refused) when (refused is MalformedMessageException or LdapException or AsnContentException)
            {
                // Each of them is answered, or ends the connection.
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_octets_on_the_wire_leave_the_listener_serving()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), octets => SendAsync(octets ?? [])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_a_distinguished_name_or_not_and_normalizing_twice_changes_nothing()
    {
        var names = Gen.OneOf(Texts, Texts.Select(text => $"ou={text},o=nhs"), Texts.Select(text => $"uniqueIdentifier={NameScanner.Escape(text)},ou=services,o=nhs"));

        Prop.ForAll(names.ToArbitrary(), text =>
        {
            if (DistinguishedName.TryParse(text, out var name) && name.Normalized.Length > 0)
            {
                Assert.True(DistinguishedName.TryParse(name.Normalized, out var again), name.Normalized);
                Assert.Equal(name.Normalized, again.Normalized);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task No_filter_breaks_a_search()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var attributes = Gen.OneOf(Gen.Elements("nhsIDCode", "o", "objectClass", "createTimestamp", "entryDN", "telephoneNumber", "postalAddress", "hasSubordinates"), Texts);

        Prop.ForAll(attributes.SelectMany(_ => Texts, (attribute, value) => (attribute, value)).ToArbitrary(), async pair =>
        {
            var (attribute, value) = pair;
            foreach (var filter in new[]
            {
                WireFilter.Equal(attribute, value),
                WireFilter.Not(WireFilter.AtLeast(attribute, value)),
                WireFilter.Approximate(attribute, value),
                WireFilter.Substrings(attribute, value, [value], value),
                WireFilter.Extensible(attribute, null, value, inName: true),
            })
            {
                var outcome = await client.SearchAsync(new WireSearch("o=nhs", 2, filter, "1.1"));
                Assert.Contains(outcome.Result.Code, new[] { 0, 2 });
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Escape(string text) => Uri.EscapeDataString(new string([.. text.Where(character => !char.IsSurrogate(character))]));

    private async Task SendAsync(byte[] octets)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendRawAsync(octets);
        client.StopSending();
        while (await client.ReadAsync() is not null)
        {
        }

        using var next = await LdapClient.ConnectAsync(sds.LdapPort());
        Assert.Equal(0, (await next.BindAsync()).Code);
    }
}
