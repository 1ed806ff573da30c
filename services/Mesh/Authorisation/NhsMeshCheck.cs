using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Authorisation;

/// <summary>The checks of an Authorization header, in the order in which MESH refuses.</summary>
internal static class NhsMeshCheck
{
    /// <summary>Whose request this is, and the token that says so. Whether it was used before is not asked here.</summary>
    /// <exception cref="MeshException">403, for the first check that fails.</exception>
    public static (Mailbox Mailbox, NhsMeshToken Token) Run(string? header, string path, MailboxBook mailboxes, MeshOptions options, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            throw Refused(MeshErrors.UnreadableAuthorization, "Every request of a mailbox carries an Authorization header.", null, Shape);
        }

        if (NhsMeshToken.Find(header) is not { } token)
        {
            throw Refused(MeshErrors.UnreadableAuthorization, "The Authorization header has another shape than a token of MESH.", null, Shape);
        }

        if (!MailboxId.TryParse(path, out var id) || token.MailboxId != id.Value)
        {
            throw Refused(
                MeshErrors.MailboxNotOfToken, $"The token is of mailbox {token.MailboxId}, the path of {path}.", null,
                "Make the token for the mailbox in the path, in capitals.");
        }

        if (mailboxes.Find(id) is not { } mailbox)
        {
            throw Refused(MeshErrors.UnknownMailbox, $"There is no mailbox {id}.", null, "Add it to seed-data/mailboxes.json and reset.");
        }

        if (!token.IsSignedWith(mailbox.Password, mailboxes.SharedKey))
        {
            throw Refused(
                MeshErrors.InvalidToken, "The hash is not that of this mailbox's password and the shared key.", mailbox.SeedRow,
                "Use password and sharedKey of seed-data/mailboxes.json; the hash is over mailbox:nonce:count:password:timestamp.");
        }

        if (!options.AllowAnyTokenTime && !(token.MadeAt is { } made && (now - made).Duration() <= options.TokenWindow))
        {
            throw Refused(
                MeshErrors.InvalidToken, $"The token's time {token.Timestamp} is more than {options.TokenWindow.TotalHours:0.#} hours from now, {now:yyyyMMddHHmm}.",
                null, "Write the time in UTC; or let any time pass with Mesh:AllowAnyTokenTime.");
        }

        return (mailbox, token);
    }

    public static MeshException Replayed(NhsMeshToken token) => Refused(
        MeshErrors.ReplayedToken, $"The nonce {token.Nonce} was used with the count {token.NonceCount} before.", null,
        "Count up with each request, or take a new nonce; or let repetitions pass with Mesh:AllowReplayedTokens.");

    private const string Shape = "Send: NHSMESH mailbox:nonce:count:yyyyMMddHHmm:hash.";

    private static MeshException Refused(MeshError error, string rule, string? row, string remedy) => new(error, new Refusal(rule, row, remedy));
}
