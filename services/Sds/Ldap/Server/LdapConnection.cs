using System.Buffers;
using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.IO.Pipelines;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Protocol;

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>
/// One client. Its requests are read as they come, so that it can abandon one, and answered one after the other.
/// </summary>
internal sealed class LdapConnection
{
    // A client may send so many requests ahead; then it must wait for answers.
    private const int RequestsAhead = 32;

    private readonly ConnectionContext _connection;
    private readonly ResponseWriter _responses;
    private readonly LdapSession _session;
    private readonly SearchAnswer _search;
    private readonly SearchRecorder _recorder;
    private readonly string _address;
    private readonly Channel<LdapMessage> _requests = Channel.CreateBounded<LdapMessage>(RequestsAhead);

    // Requests that wait for their answer, and whether the client still wants it.
    private readonly ConcurrentDictionary<int, bool> _wanted = [];

    public LdapConnection(
        ConnectionContext connection, DirectoryStore directory, SearchRecorder recorder, SdsOptions options, TimeProvider clock)
    {
        _connection = connection;
        _recorder = recorder;
        _address = $"ldap://localhost:{(connection.LocalEndPoint as IPEndPoint)?.Port}";
        _responses = new ResponseWriter(connection.Transport.Output);
        _session = new LdapSession(_responses, options);
        _search = new SearchAnswer(_responses, directory, clock, FlushAsync);
        Patience = new Patience(clock);
    }

    /// <summary>How long this client may keep the server waiting.</summary>
    public Patience Patience { get; }

    public void Abort(string reason) => _connection.Abort(new ConnectionAbortedException(reason));

    /// <summary>Serves the client until it leaves, or until it sends what is no LDAP.</summary>
    public async Task RunAsync()
    {
        var answering = AnswerAllAsync();
        MalformedMessageException? malformed = null;
        try
        {
            await ReadAllAsync(_connection.Transport.Input);
        }
        catch (MalformedMessageException fault)
        {
            malformed = fault;
        }
        finally
        {
            _requests.Writer.Complete();
            await answering;
        }

        if (malformed is not null)
        {
            _responses.WriteDisconnection(ResultCode.ProtocolError, malformed.Message);
            await FlushAsync();
        }
    }

    private async Task ReadAllAsync(PipeReader input)
    {
        while (true)
        {
            Patience.AwaitRequest();
            var read = await input.ReadAsync();
            var buffer = read.Buffer;
            while (Framing.TryTake(ref buffer, out var frame))
            {
                var message = LdapMessage.Parse(frame.ToArray());
                if (message.Operation == Operation.UnbindRequest)
                {
                    return;
                }

                await AcceptAsync(message);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            Patience.AwaitRest(isPartial: !buffer.IsEmpty);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private async ValueTask AcceptAsync(LdapMessage message)
    {
        if (message.Operation == Operation.AbandonRequest)
        {
            var id = new AsnReader(message.Body, AsnEncodingRules.BER);
            if (id.TryReadInt32(out var abandoned, Operation.AbandonRequest.Tag()))
            {
                _wanted.TryUpdate(abandoned, newValue: false, comparisonValue: true);
            }

            return;
        }

        _wanted[message.Id] = true;
        await _requests.Writer.WriteAsync(message);
    }

    private async Task AnswerAllAsync()
    {
        try
        {
            await foreach (var message in _requests.Reader.ReadAllAsync())
            {
                await AnswerAsync(message);
                _wanted.TryRemove(message.Id, out _);
                if (!_requests.Reader.TryPeek(out _))
                {
                    await FlushAsync();
                }
            }
        }
        catch
        {
            // Nobody waits for the rest any more; reading must not wait for room for it either.
            Abort("No more answers can be sent.");
            await foreach (var _ in _requests.Reader.ReadAllAsync())
            {
            }

            throw;
        }
    }

    private async ValueTask AnswerAsync(LdapMessage message)
    {
        using var record = message.Operation == Operation.SearchRequest ? _recorder.Begin(message, _session.BoundName, _address) : null;
        try
        {
            Control.CheckCritical(message);
            if (record is null)
            {
                _session.Answer(message);
            }
            else
            {
                await _search.RunAsync(message, record, () => !_wanted.GetValueOrDefault(message.Id));
            }
        }
        catch (LdapException refusal)
        {
            Refuse(message, record, LdapResult.Of(refusal));
        }
        catch (AsnContentException fault)
        {
            Refuse(message, record, new LdapResult(ResultCode.ProtocolError, Diagnostics: fault.Message));
        }
    }

    // What is a response already, or is never answered, gets none.
    private void Refuse(LdapMessage message, RecordedSearch? record, LdapResult result)
    {
        switch (message.Operation.Response())
        {
            case Operation.ExtendedResponse:
                _responses.WriteExtended(message.Id, result);
                break;
            case { } response:
                _responses.WriteResult(message.Id, response, result);
                break;
        }

        if (record is not null)
        {
            record.Result = result;
        }
    }

    private async ValueTask FlushAsync()
    {
        Patience.AwaitReader();
        var flushed = await _connection.Transport.Output.FlushAsync();
        Patience.ReaderCame();
        if (flushed.IsCompleted)
        {
            throw new ConnectionAbortedException("The client has left.");
        }
    }
}
