using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Console.Data;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Console.SeedFolders;

/// <summary>The whole sandbox as it is now, as a seed folder: what was edited since the start is in its files.</summary>
internal sealed class SeedExport(SandboxData data, SeedSource seeds, TimeProvider clock)
{
    private const string Documents = "documents";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>A ZIP archive.</returns>
    /// <exception cref="SeedExportException">An owner of rows does not answer: what it holds cannot be told.</exception>
    public async Task<byte[]> ZipAsync(CancellationToken cancellationToken)
    {
        var folder = seeds.Latest.Directory;
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                var text = await File.ReadAllTextAsync(path, cancellationToken);
                await AddAsync(zip, name, Encoding.UTF8.GetBytes(await EditedAsync(name, text, cancellationToken) ?? text), cancellationToken);
            }

            var documents = Path.Combine(folder, Documents);
            string[] contents = Directory.Exists(documents) ? Directory.GetFiles(documents) : [];
            foreach (var path in contents.Order(StringComparer.Ordinal))
            {
                await AddAsync(zip, $"{Documents}/{Path.GetFileName(path)}", await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
            }
        }

        return archive.ToArray();
    }

    /// <summary>Null for a file whose rows cannot be edited.</summary>
    private async Task<string?> EditedAsync(string file, string text, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        JsonNode? edited = file switch
        {
            "patients.json" => EditedRows.Of<PatientRow>(Rows(text), await LiveAsync("patients", cancellationToken), row => row.NhsNumber.Value, PlainRows.Of, today),
            "organisations.json" => EditedRows.Of<OrganisationRow>(
                Rows(text), await LiveAsync("organisations", cancellationToken), row => row.InDirectory ? row.OdsCode.Value : null, PlainRows.Of, today),
            "systems.json" => EditedRows.Of<SystemRow>(Rows(text), await LiveAsync("systems", cancellationToken), row => row.Asid.Value, PlainRows.Of, today),
            // A registration without interactions makes no record, so that nobody can have changed it.
            "endpoints.json" => EditedRows.Of<EndpointRow>(
                Rows(text), await LiveAsync(DataTables.Registrations, cancellationToken), row => row.Roots.Count > 0 ? $"{row.OdsCode} {row.PartyKey}" : null, PlainRows.Of, today),
            "agreements.json" => EditedRows.Of<DataSharingAgreementRow>(Rows(text), await LiveAsync("agreements", cancellationToken), row => row.Id, PlainRows.Of, today),
            "mailboxes.json" => await MailboxesAsync((JsonObject)JsonNode.Parse(text)!, today, cancellationToken),
            "practices.json" => await PracticesAsync(Rows(text), cancellationToken),
            _ => null,
        };

        return edited is null ? null : edited.ToJsonString(Indented) + "\n";
    }

    private async Task<JsonObject> MailboxesAsync(JsonObject file, DateOnly today, CancellationToken cancellationToken)
    {
        file["mailboxes"] = EditedRows.Of<MailboxRow>(
            (JsonArray)file["mailboxes"]!, await LiveAsync("mailboxes", cancellationToken), row => row.MailboxId, PlainRows.Of, today);

        return file;
    }

    // A practice's switches are all of its row that can be changed.
    private async Task<JsonArray> PracticesAsync(JsonArray written, CancellationToken cancellationToken)
    {
        var live = (await LiveAsync("practices", cancellationToken)).ToDictionary(row => RowPath.Text(row, "odsCode")!);
        foreach (var row in written.OfType<JsonObject>())
        {
            if (live.GetValueOrDefault(RowPath.Text(row, "odsCode") ?? "") is not { } now)
            {
                continue;
            }

            SetUnlessUsual(row, "enabled", now["enabled"], usual: "true");
            SetUnlessUsual(row, "disabledProducts", now["disabledProducts"], usual: "[]");
        }

        return written;
    }

    private static void SetUnlessUsual(JsonObject row, string name, JsonNode? value, string usual)
    {
        row.Remove(name);
        if (value is not null && value.ToJsonString() != usual)
        {
            row[name] = value.DeepClone();
        }
    }

    private Task<IEnumerable<JsonObject>> LiveAsync(string table, CancellationToken cancellationToken) =>
        LiveAsync(DataTables.Find(table)!, cancellationToken);

    private async Task<IEnumerable<JsonObject>> LiveAsync(DataTable table, CancellationToken cancellationToken)
    {
        var rows = await data.RowsAsync(table, cancellationToken);

        return rows.Silent.Count == 0
            ? rows.Rows.Select(row => row.Row)
            : throw new SeedExportException($"{string.Join(" and ", rows.Silent)} does not answer: start it, so that its data can be exported.");
    }

    private static JsonArray Rows(string text) => (JsonArray)JsonNode.Parse(text)!;

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }
}
