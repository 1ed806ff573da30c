using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Searches;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>Sends what a search finds, no faster than the client reads, and stops where a limit or the client says so.</summary>
/// <param name="responses">Where answers are written.</param>
/// <param name="directory">The store: a search sees the directory as it was when the search began.</param>
/// <param name="clock">Tells when the time limit is over.</param>
/// <param name="flush">Sends what was written.</param>
internal sealed class SearchAnswer(ResponseWriter responses, DirectoryStore directory, TimeProvider clock, Func<ValueTask> flush)
{
    private const int OctetsBetweenFlushes = 32 * 1024;

    /// <param name="message">The request.</param>
    /// <param name="record">Is told what was sent.</param>
    /// <param name="isAbandoned">True as soon as the client does not want to know any more.</param>
    public async ValueTask RunAsync(LdapMessage message, RecordedSearch record, Func<bool> isAbandoned)
    {
        var started = clock.GetTimestamp();
        var request = SearchRequest.Parse(message);
        var found = Search.Run(request, LdapTree.Of(directory.Current.View.Current));
        var most = request.SizeLimit == 0 ? int.MaxValue : request.SizeLimit;
        var sent = 0;
        var skip = request.Page?.Skip ?? 0;
        var unsent = 0;

        foreach (var entry in found.Skip(skip))
        {
            if (request.Page is { Size: > 0 } page && sent == page.Size)
            {
                Finish(message, record, LdapResult.Success, Page.Answer(skip + sent));
                return;
            }

            if (skip + sent == most)
            {
                Finish(message, record, new LdapResult(ResultCode.SizeLimitExceeded));
                return;
            }

            Send(message, record, request, entry);
            sent++;
            unsent += responses.TakeWritten();
            if (unsent < OctetsBetweenFlushes)
            {
                continue;
            }

            await flush();
            unsent = 0;
            if (isAbandoned())
            {
                return;
            }

            if (request.TimeLimit > TimeSpan.Zero && clock.GetElapsedTime(started) >= request.TimeLimit)
            {
                Finish(message, record, new LdapResult(ResultCode.TimeLimitExceeded));
                return;
            }
        }

        Finish(message, record, LdapResult.Success, request.Page is null ? null : Page.Answer(null));
    }

    private void Send(LdapMessage message, RecordedSearch record, SearchRequest request, LdapEntry entry)
    {
        var attributes = request.Selection.From(entry);
        responses.WriteEntry(
            message.Id, entry.EncodedName, attributes.Select(attribute => request.TypesOnly ? attribute.EncodedType : attribute.Encoded));
        record.Add(entry, attributes, request.TypesOnly);
    }

    private void Finish(LdapMessage message, RecordedSearch record, LdapResult result, Control? control = null)
    {
        responses.WriteResult(message.Id, Operation.SearchResultDone, result, control);
        record.Result = result;
    }
}
