using System.Buffers;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Server;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap.Connections;

/// <summary>What happens in the middle of an answer that the client reads slowly.</summary>
public sealed class SearchAnswerTests(SdsService sds) : IClassFixture<SdsService>, IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly RecordedSearch _record = new(span: null, sds.Clock, _ => { });

    [Fact]
    public async Task The_clients_time_limit_is_kept()
    {
        await AnswerAsync(new WireSearch("o=nhs", 2, WireFilter.Everything) { TimeLimit = 3 }, () => sds.Clock.Advance(TimeSpan.FromSeconds(3)));

        Assert.Equal(3, LastResult().Code);
    }

    [Fact]
    public async Task Without_a_time_limit_a_slow_client_gets_everything()
    {
        await AnswerAsync(new WireSearch("o=nhs", 2, WireFilter.Everything), () => sds.Clock.Advance(TimeSpan.FromHours(1)));

        Assert.Equal(0, LastResult().Code);
    }

    [Fact]
    public async Task An_abandoned_search_stops_and_is_not_answered()
    {
        var abandoned = false;
        await AnswerAsync(new WireSearch("o=nhs", 2, WireFilter.Everything), () => abandoned = true, () => abandoned);

        Assert.All(Messages(), message => Assert.Equal(WireMessage.SearchResultEntry, message.Operation));
        Assert.Equal(ResultCode.Canceled, _record.Code);
        Assert.Contains("abandoned", _record.WhyRefused!.Rule);
    }

    public void Dispose() => _record.Dispose();

    private async Task AnswerAsync(WireSearch search, Action onFlush, Func<bool>? isAbandoned = null)
    {
        var store = sds.Services.GetRequiredService<SandboxStore<DirectoryContext, SpineDirectory>>();
        var answer = new SearchAnswer(new ResponseWriter(_output), store, sds.Clock, () =>
        {
            onFlush();
            return ValueTask.CompletedTask;
        });

        await answer.RunAsync(LdapMessage.Parse(WireMessage.Encode(1, search.Write)), _record, isAbandoned ?? (() => false));
    }

    private WireResult LastResult() => Messages().Last().ReadResult();

    private IEnumerable<WireMessage> Messages()
    {
        var rest = new ReadOnlySequence<byte>(_output.WrittenMemory);
        while (Framing.TryTake(ref rest, out var message))
        {
            yield return new WireMessage(message.ToArray());
        }
    }
}
