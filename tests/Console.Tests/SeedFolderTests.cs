using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

/// <summary>The whole of the data out, and in again.</summary>
public sealed class SeedFolderTests(ServedSandbox served) : IClassFixture<ServedSandbox>
{
    private static readonly (string Service, string Path)[] Everything =
        [("pds", "/patients"), ("sds", "/seed"), ("sds", "/endpoints"), ("ssp", "/agreements"), ("mesh", "/mailboxes"), ("provider", "/practices")];

    [Fact]
    public async Task A_sandbox_without_edits_exports_the_rows_that_it_started_from()
    {
        var sandbox = await served.FromTheStartAsync();

        using var zip = await ExportAsync(sandbox);

        foreach (var path in Directory.GetFiles(ShippedSeed.Directory, "*.json"))
        {
            var name = Path.GetFileName(path);
            Assert.True(
                JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(path)), JsonNode.Parse(Text(zip, name))), $"{name} differs from the seed.");
        }

        Assert.Equal(Directory.GetFiles(Path.Combine(ShippedSeed.Directory, "documents")).Length, zip.Entries.Count(entry => entry.FullName.StartsWith("documents/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_kind_of_edit_survives_a_start_from_the_export()
    {
        var sandbox = await served.FromTheStartAsync();
        await sandbox.Console.SendFormAsync("/data/agreements/Z98020-Z98001", "fields", ("status", "ended"), ("validTo", "2026-02-01"));
        await sandbox.Console.SendFormAsync($"/data/systems/{ShippedSeed.Role("asid.consumer.single-system")}", "fields", ("products", "foundations\nappointments"));
        await sandbox.Console.SendFormAsync("/data/organisations/FZZ98", "fields", ("name", "Renamed Pharmacy"));
        await sandbox.Console.SendFormAsync("/data/own-system?practice=Z98002", "roots", ("root-0", "http://localhost:9000/Z98002/DSTU2/1"));
        await sandbox.Console.SendFormAsync($"/data/patients/{ShippedSeed.Role("patient.plain")}", "fields", ("practice.odsCode", "Z98002"));
        await sandbox.Console.SendFormAsync("/data/practices/Z98003", "fields", ("enabled", "false"));
        await sandbox.Console.SendFormAsync("/data/mailboxes/X26ABC1", "fields", ("password", "another"));
        await sandbox.Console.SendFormAsync("/data/agreements/Z98020-Z98002", "remove");

        var folder = Directory.CreateTempSubdirectory("spine-sandbox-export-").FullName;
        using (var zip = await ExportAsync(sandbox))
        {
            await zip.ExtractToDirectoryAsync(folder, TestContext.Current.CancellationToken);
        }

        await using var another = new WholeSandbox(folder);
        foreach (var (service, path) in Everything)
        {
            Assert.Equal(await StateAsync(sandbox, service, path), await StateAsync(another, service, path));
        }

        Assert.Contains("Renamed Pharmacy", await StateAsync(another, "sds", "/seed"), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_import_takes_every_service_to_the_folder_and_the_shipped_one_comes_back()
    {
        var sandbox = await served.FromTheStartAsync();
        var shipped = await StatesAsync(sandbox);
        await sandbox.Console.SendFormAsync("/data/agreements/Z98020-Z98001", "fields", ("status", "suspended"));
        var edited = await StatesAsync(sandbox);
        var archive = await sandbox.Console.GetByteArrayAsync(new Uri("/_sandbox/seed", UriKind.Relative));
        await sandbox.Console.SendFormAsync("/data/mailboxes/X26ABC1", "fields", ("name", "To be forgotten"));

        using var imported = await sandbox.Console.PutAsync(new Uri("/_sandbox/seed", UriKind.Relative), new ByteArrayContent(archive));
        Assert.Equal(HttpStatusCode.NoContent, imported.StatusCode);
        Assert.Equal(edited, await StatesAsync(sandbox));

        var page = await sandbox.Console.SendFormAsync("/data/seed", "forget");
        Assert.NotNull(page.QuerySelector(".nhsuk-notification-banner--success"));
        Assert.Equal(shipped, await StatesAsync(sandbox));
    }

    [Fact]
    public async Task A_broken_folder_is_refused_with_file_line_and_reason_and_changes_nothing()
    {
        var sandbox = await served.FromTheStartAsync();
        var before = await StatesAsync(sandbox);
        using var broken = new MemoryStream();
        using (var zip = new ZipArchive(broken, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in Directory.GetFiles(ShippedSeed.Directory, "*.json"))
            {
                var text = await File.ReadAllTextAsync(path);
                await using var entry = new StreamWriter(zip.CreateEntry(Path.GetFileName(path)).Open());
                await entry.WriteAsync(path.EndsWith("agreements.json", StringComparison.Ordinal) ? text.Replace("\"Z98001\"", "\"NOBODY\"", StringComparison.Ordinal) : text);
            }
        }

        using var answer = await sandbox.Console.PutAsync(new Uri("/_sandbox/seed", UriKind.Relative), new ByteArrayContent(broken.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("agreements.json", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await StatesAsync(sandbox));
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        var sandbox = await served.FromTheStartAsync();

        using var answer = await sandbox.Console.PutAsync(new Uri("/_sandbox/seed", UriKind.Relative), new StringContent("hello"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no ZIP archive", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_exported_while_an_owner_is_silent()
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await sandbox.Console.GetAsync(new Uri("/_sandbox/seed", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("does not answer", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<ZipArchive> ExportAsync(WholeSandbox sandbox) =>
        new(new MemoryStream(await sandbox.Console.GetByteArrayAsync(new Uri("/_sandbox/seed", UriKind.Relative))));

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());

        return reader.ReadToEnd();
    }

    private static async Task<string> StatesAsync(WholeSandbox sandbox) =>
        string.Join('\n', await Task.WhenAll(Everything.Select(part => StateAsync(sandbox, part.Service, part.Path))));

    // Two sandboxes listen on different ports.
    private static async Task<string> StateAsync(WholeSandbox sandbox, string service, string path)
    {
        using var http = new HttpClient();
        var state = await http.GetFromJsonAsync<JsonElement>($"{sandbox.AddressOf(service)}/_sandbox{path}");

        return state.GetRawText().Replace(sandbox.AddressOf("provider"), "{provider}", StringComparison.Ordinal)
            .Replace(sandbox.AddressOf("provider-single"), "{provider-single}", StringComparison.Ordinal);
    }
}
