using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpineSandbox.SeedGenerator;

/// <summary>Adds rows to a file of the seed, one a line; what was there stays as it was written.</summary>
internal static class SeedFileAppender
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="folder">The seed folder.</param>
    /// <param name="name">A file that is an array of rows, not empty.</param>
    /// <param name="rows">Rows as the seed writes them, taken one by one.</param>
    public static void Append(string folder, string name, IEnumerable<object> rows)
    {
        var path = Path.Combine(folder, name);
        var shipped = File.ReadAllText(path).TrimEnd();

        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.Write(shipped[..^1].TrimEnd());
        foreach (var row in rows)
        {
            writer.WriteLine(',');
            writer.Write("  ");
            writer.Write(JsonSerializer.Serialize(row, Json));
        }

        writer.WriteLine();
        writer.WriteLine(']');
    }
}
