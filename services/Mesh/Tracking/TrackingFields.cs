using System.Text.Json;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Tracking;

/// <summary>The members of a tracking body, in order: text, a number or a truth.</summary>
/// <param name="nullAs">What stands for a member that has no value; null leaves it away.</param>
internal sealed class TrackingFields(string? nullAs)
{
    private readonly List<(string Name, object Value)> _fields = [];

    public TrackingFields Add(string name, object? value)
    {
        if ((value ?? nullAs) is { } written)
        {
            _fields.Add((name, written));
        }

        return this;
    }

    public void Write(Utf8JsonWriter json)
    {
        foreach (var (name, value) in _fields)
        {
            switch (value)
            {
                case bool truth:
                    json.WriteBoolean(name, truth);
                    break;
                case long number:
                    json.WriteNumber(name, number);
                    break;
                default:
                    json.WriteString(name, WireText.Read((string)value));
                    break;
            }
        }
    }
}
