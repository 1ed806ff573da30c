using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.Spine.Tests.Mesh.Folders;

public sealed class MailboxFoldersTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("mailboxes-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Lie_below_the_mailbox_by_their_names()
    {
        var folders = MailboxFolders.Of(_home, MailboxId.Parse("z98001ot001"));

        Assert.Equal(
            ["FAILED", "IN", "OUT", "SENT", "TEMP"],
            Directory.GetDirectories(Path.Combine(_home, "Z98001OT001")).Select(Path.GetFileName).Order());
        Assert.Equal(Path.Combine(_home, "Z98001OT001", "OUT"), folders.Out);
    }

    [Fact]
    public void Are_found_in_small_letters_too()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(_home, "in")).FullName;

        Assert.Equal(inbox, new MailboxFolders(_home).In);
    }

    [Fact]
    public async Task A_dropped_message_is_a_pair_in_OUT_and_nothing_else()
    {
        var folders = new MailboxFolders(_home);

        await folders.DropAsync(
            "Z98020_20260302_0930", new ControlFile { LocalId = "Z98020" }, async (stream, token) => await stream.WriteAsync("data"u8.ToArray(), token), Token);

        var message = Assert.Single(MessageFiles.In(folders.Out));
        Assert.Equal("Z98020_20260302_0930", message.Stem);
        Assert.Equal("Z98020", message.ReadControl().LocalId);
        Assert.Equal("data", await File.ReadAllTextAsync(message.DataPath!, Token));
        Assert.Equal(2, Directory.GetFiles(_home, "*", SearchOption.AllDirectories).Length);

        message.Delete();
        Assert.Empty(Directory.GetFiles(folders.Out));
    }

    [Theory]
    [InlineData("../IN/x")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData(".hidden")]
    [InlineData("C:x")]
    [InlineData("")]
    [InlineData("a\nb")]
    public async Task A_name_that_is_more_than_a_name_is_refused(string stem)
    {
        var folders = new MailboxFolders(_home);

        await Assert.ThrowsAsync<ArgumentException>(() => folders.DropAsync(stem, new ControlFile(), (_, _) => Task.CompletedTask, Token));
        Assert.Empty(Directory.GetFiles(_home, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_report_is_a_control_file_alone_and_data_alone_is_no_message_yet()
    {
        var folders = new MailboxFolders(_home);
        await File.WriteAllTextAsync(Path.Combine(folders.In, "report.CTL"), "<DTSControl><MessageType>Report</MessageType></DTSControl>", Token);
        await File.WriteAllTextAsync(Path.Combine(folders.In, "later.dat"), "…", Token);

        var message = Assert.Single(MessageFiles.In(folders.In));

        Assert.Null(message.DataPath);
        Assert.True(message.ReadControl().IsReport);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
