using System.Formats.Asn1;
using System.Globalization;
using System.Text.RegularExpressions;
using SpineSandbox.Sds.Ldap.Filters;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Searches;
using SpineSandbox.Sds.Tests.Ldap.Wire;
using static SpineSandbox.Sds.Tests.Ldap.Wire.WireFilter;

namespace SpineSandbox.Sds.Tests.Ldap.Recording;

/// <summary>From the wire back to what a person would have written.</summary>
public sealed class FilterTextTests
{
    [Fact]
    public void Every_kind_of_filter_is_written_as_RFC_4515_has_it()
    {
        foreach (var filter in new[]
        {
            And(Equal("a", "1"), Or(), Not(Present("b"))),
            AtLeast("a", "1"),
            AtMost("a", "1"),
            Approximate("a", "1"),
            Substrings("a", "x", ["y", "z"], null),
            Substrings("a", null, ["y"], "z"),
            Substrings("a", "x", [], "z"),
            Substrings("a", null, [], "z"),
            Substrings("a", "x", [], null),
            Extensible("a", "caseIgnoreMatch", "1", inName: true),
            Extensible(null, "2.5.13.2", "1"),
            Extensible("a", null, "1"),
        })
        {
            Assert.Equal(filter.ToString(), TextOf(filter));
        }
    }

    [Fact]
    public void What_has_a_meaning_of_its_own_is_escaped_and_comes_back()
    {
        const string value = "(a*b)\\c\0é";
        var text = TextOf(Equal("o", value));

        Assert.Equal(@"(o=\28a\2ab\29\5cc\00é)", text);
        Assert.Equal($"(o={value})", Regex.Replace(text, @"\\(..)", match => $"{(char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void Octets_that_are_no_text_are_written_in_hexadecimal()
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence(FilterTags.EqualityMatch))
        {
            writer.WriteOctetString("a"u8);
            writer.WriteOctetString([0x61, 0xFF, 0xC3]);
        }

        Assert.Equal(@"(a=a\ff\c3)", FilterText.Of(writer.Encode()));
    }

    [Fact]
    public void A_filter_nested_beyond_reason_ends_in_dots()
    {
        var filter = Enumerable.Range(0, 200).Aggregate(Present("a"), (inner, _) => Not(inner));

        Assert.Contains("(…)", TextOf(filter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ou=a?b#c/d é", "ldap://host/ou=a%3Fb%23c%2Fd%20%C3%A9?*,+?one?(%7C(a=*)(b=%5C28))")]
    public void A_URL_keeps_to_the_characters_that_it_may_have(string name, string expected)
    {
        var search = new WireSearch(name, WireSearch.SingleLevel, Or(Present("a"), Equal("b", "(")), "*", "+");

        Assert.Equal(expected, SearchUrl.Of("ldap://host", WrittenSearch.Parse(LdapMessage.Parse(WireMessage.Encode(1, search.Write)))), ignoreCase: true);
    }

    private static string TextOf(WireFilter filter)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        filter.Write(writer);
        return FilterText.Of(writer.Encode());
    }
}
