using System.Formats.Asn1;
using System.Text;

namespace SpineSandbox.Sds.Tests.Ldap.Wire;

/// <summary>A message as it came from the server.</summary>
internal sealed class WireMessage
{
    public const int SearchResultEntry = 4;
    public const int SearchResultDone = 5;

    private static readonly Asn1Tag ControlsTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly ReadOnlyMemory<byte> _body;
    private readonly ReadOnlyMemory<byte> _controls;

    public WireMessage(byte[] bytes)
    {
        var message = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        Assert.True(message.TryReadInt32(out var id));
        Id = id;
        Operation = message.PeekTag().TagValue;
        _body = message.ReadEncodedValue();
        _controls = message.HasData ? message.ReadEncodedValue() : default;
    }

    public int Id { get; }

    public int Operation { get; }

    public static Asn1Tag Application(int number, bool isConstructed = true) => new(TagClass.Application, number, isConstructed);

    public static byte[] Encode(int id, Action<AsnWriter> writeOperation, params WireControl[] controls)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            writeOperation(writer);
            if (controls.Length > 0)
            {
                using (writer.PushSequence(ControlsTag))
                {
                    foreach (var control in controls)
                    {
                        control.Write(writer);
                    }
                }
            }
        }

        return writer.Encode();
    }

    public WireResult ReadResult()
    {
        var reader = Body();
        var code = (int)reader.ReadEnumeratedValue<AnyCode>();
        return new WireResult(code, Text(reader), Text(reader));
    }

    /// <summary>The value of an extended answer.</summary>
    public string ReadExtendedValue()
    {
        var reader = Body();
        Assert.Equal(0, (int)reader.ReadEnumeratedValue<AnyCode>());
        reader.ReadOctetString();
        reader.ReadOctetString();
        return Encoding.UTF8.GetString(reader.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 11)));
    }

    public FoundEntry ReadEntry()
    {
        var reader = Body();
        var name = Text(reader);
        var attributes = new Dictionary<string, IReadOnlyList<string>>();
        var list = reader.ReadSequence();
        while (list.HasData)
        {
            var attribute = list.ReadSequence();
            var type = Text(attribute);
            var values = new List<string>();
            var set = attribute.ReadSetOf(skipSortOrderValidation: true);
            while (set.HasData)
            {
                values.Add(Text(set));
            }

            attributes.Add(type, values);
        }

        return new FoundEntry(name, attributes);
    }

    public IReadOnlyList<WireControl> ReadControls()
    {
        if (_controls.IsEmpty)
        {
            return [];
        }

        var controls = new List<WireControl>();
        var reader = new AsnReader(_controls, AsnEncodingRules.BER).ReadSequence(ControlsTag);
        while (reader.HasData)
        {
            var control = reader.ReadSequence();
            controls.Add(new WireControl(Text(control), Critical: false, control.HasData ? control.ReadOctetString() : null));
        }

        return controls;
    }

    private AsnReader Body() => new AsnReader(_body, AsnEncodingRules.BER).ReadSequence(Application(Operation));

    private static string Text(AsnReader reader) => Encoding.UTF8.GetString(reader.ReadOctetString());

    private enum AnyCode
    {
        Success = 0,
    }
}

/// <summary>A control of a request or an answer.</summary>
internal sealed record WireControl(string Oid, bool Critical, byte[]? Value = null)
{
    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteOctetString(Encoding.UTF8.GetBytes(Oid));
            if (Critical)
            {
                writer.WriteBoolean(true);
            }

            if (Value is not null)
            {
                writer.WriteOctetString(Value);
            }
        }
    }
}

/// <summary>How an operation ended.</summary>
internal sealed record WireResult(int Code, string MatchedDn, string Diagnostics);

/// <summary>An entry that a search found.</summary>
internal sealed record FoundEntry(string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes);

/// <summary>All that a search gave.</summary>
internal sealed record SearchOutcome(IReadOnlyList<FoundEntry> Entries, WireResult Result, IReadOnlyList<WireControl> Controls);
