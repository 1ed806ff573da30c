using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>Nothing is lost and nothing is answered twice, whenever the system stops.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly string Practice = ShippedSeed.Role("practice.datacentre.1");

    private readonly string _mailboxes = Directory.CreateTempSubdirectory("spine-sandbox-mail-").FullName;
    private readonly string _data = Directory.CreateTempSubdirectory("spine-sandbox-data-").FullName;
    private readonly Mail _mail = new();

    [Fact]
    public async Task A_message_stays_in_IN_while_PDS_is_down_and_is_taken_after_a_restart()
    {
        string dtsId;
        await using (var silent = await RecordedService.StartAsync(_ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable)))
        {
            using var before = new MailedProvider(_mailboxes, _data, silent.Address);
            dtsId = Drop(before);
            await MailedProvider.WaitAsync(() => Task.FromResult(silent.Asked.Count > 0 ? "asked" : null), "PDS was not asked");
            Assert.True(File.Exists(Path.Combine(before.Folders(Practice).In, $"{dtsId}.ctl")));
            Assert.Empty(before.Answers(Practice, $"{_mail.Id}"));
        }

        using var after = new MailedProvider(_mailboxes, _data, pds: null);

        Assert.Equal(["20013", "30001"], (await after.TakenAsync(dtsId, Practice)).Codes);
    }

    [Fact]
    public async Task An_answer_that_could_not_be_put_into_OUT_goes_out_later_and_once()
    {
        using var mailed = new MailedProvider(_mailboxes, _data, pds: null);
        var obstacle = Path.Combine(mailed.Folders(Practice).Root, ".staging");
        await File.WriteAllTextAsync(obstacle, "", TestContext.Current.CancellationToken);
        var dtsId = Drop(mailed);
        await MailedProvider.WaitAsync(
            () => Task.FromResult(File.Exists(Path.Combine(mailed.Folders(Practice).In, $"{dtsId}.ctl")) ? null : "taken"), "the message was not taken");
        Assert.Empty(mailed.Answers(Practice, $"{_mail.Id}"));

        File.Delete(obstacle);
        await MailedProvider.WaitAsync(
            () =>
            {
                mailed.Provider.Clock.Advance(TimeSpan.FromSeconds(10));
                return Task.FromResult(mailed.Answers(Practice, $"{_mail.Id}").Count >= 2 ? "sent" : null);
            },
            "an answer is missing");

        Assert.Equal(["20013", "30001"], (await mailed.TakenAsync(dtsId, Practice)).Codes);
    }

    [Fact]
    public async Task An_answer_that_was_sent_before_the_note_of_it_is_not_sent_again()
    {
        string dtsId;
        using (var before = new MailedProvider(_mailboxes, _data, pds: null))
        {
            dtsId = Drop(before);
            await before.TakenAsync(dtsId, Practice);
            foreach (var file in Directory.GetFiles(before.Folders(Practice).Out))
            {
                File.Move(file, Path.Combine(before.Folders(Practice).Sent, Path.GetFileName(file)));
            }
        }

        ForgetTheNote();
        using var after = new MailedProvider(_mailboxes, _data, pds: null);
        await after.DeliverAsync(new Mail());

        Assert.Empty(after.Answers(Practice, $"{_mail.Id}"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_mailboxes, recursive: true);
        Directory.Delete(_data, recursive: true);
    }

    private string Drop(MailedProvider mailed) => mailed.Drop(_mail.ToBytes(), _mail.Product.Workflow.Value, Practice);

    private void ForgetTheNote()
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(_data, "provider.1.db")}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "UPDATE Outgoing SET Dropped = 0";
        Assert.Equal(2, command.ExecuteNonQuery());
    }
}
