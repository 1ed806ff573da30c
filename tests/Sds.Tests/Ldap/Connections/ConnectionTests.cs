using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap.Connections;

public sealed class ConnectionTests(SdsService sds) : IClassFixture<SdsService>
{
    private static readonly WireSearch Base = new("o=nhs", WireSearch.BaseObject, WireFilter.Everything, "1.1");

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3080")]
    [InlineData("30FF")]
    [InlineData("308500FFFFFFFF")]
    [InlineData("3084FFFFFFFF")]
    [InlineData("474554202F20485454502F312E310D0A")]
    [InlineData("3005020101")]
    [InlineData("30030201FF")]
    [InlineData("3003040101")]
    [InlineData("30060201015F0100")]
    [InlineData("3005020101420105")]
    [InlineData("300702010160020203")]
    [InlineData("160301020001000100")]
    public async Task Bytes_that_are_no_LDAP_are_answered_or_dropped_and_the_listener_stays(string hex)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendRawAsync(Convert.FromHexString(hex));
        client.StopSending();

        while (await client.ReadAsync() is { } answer)
        {
            Assert.Equal(2, answer.ReadResult().Code);
        }

        await AssertServesAsync();
    }

    [Fact]
    public async Task Tells_why_it_hangs_up()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendRawAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
        var notice = (await client.ReadAsync())!;

        Assert.Equal((0, 24, 2), (notice.Id, notice.Operation, notice.ReadResult().Code));
        Assert.Null(await client.ReadAsync());
    }

    [Fact]
    public async Task A_request_that_is_well_framed_but_broken_is_refused_and_the_connection_stays()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var result = await client.AskAsync(writer =>
        {
            using (writer.PushSequence(WireMessage.Application(3)))
            {
                writer.WriteOctetString([0xFF, 0xFE]);
            }
        });

        Assert.Equal(2, result.Code);
        Assert.Equal(0, (await client.SearchAsync(Base)).Result.Code);
    }

    [Fact]
    public async Task Filters_nested_beyond_reason_are_refused()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var deep = Enumerable.Range(0, 1000).Aggregate(WireFilter.Everything, (filter, _) => WireFilter.Not(filter));

        Assert.Equal(11, (await client.SearchAsync(new WireSearch("o=nhs", 0, deep))).Result.Code);
        Assert.Equal(0, (await client.SearchAsync(Base)).Result.Code);
    }

    [Fact]
    public async Task A_filter_whose_parts_are_tagged_as_something_else_is_refused()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var damaged = WireMessage.Encode(1, new WireSearch("o=nhs", 0, WireFilter.Substrings("o", "abc", [], null)).Write);
        damaged[damaged.AsSpan().IndexOf("abc"u8) - 2] = 0x02;
        await client.SendRawAsync(damaged);

        Assert.Equal(2, (await client.ReadSearchAsync()).Result.Code);
    }

    [Fact]
    public async Task Several_requests_in_one_packet_are_answered_in_order()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendRawAsync(Enumerable.Range(1, 100).SelectMany(id => WireMessage.Encode(id, Base.Write)).ToArray());

        for (var id = 1; id <= 100; id++)
        {
            Assert.Equal((id, WireMessage.SearchResultEntry), (await NextAsync(client)));
            Assert.Equal((id, WireMessage.SearchResultDone), (await NextAsync(client)));
        }
    }

    [Fact]
    public async Task A_request_may_come_octet_by_octet()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        foreach (var octet in WireMessage.Encode(1, Base.Write))
        {
            await client.SendRawAsync(new[] { octet });
        }

        Assert.Single((await client.ReadSearchAsync()).Entries);
    }

    [Fact]
    public async Task Unbind_ends_the_connection()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendAsync(writer => writer.WriteNull(WireMessage.Application(2, isConstructed: false)));

        Assert.Null(await client.ReadAsync());
    }

    [Fact]
    public async Task Abandon_is_never_answered()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendAsync(writer => writer.WriteInteger(77, WireMessage.Application(16, isConstructed: false)));
        var id = await client.SendAsync(Base.Write);

        Assert.Equal(id, (await client.ReadAsync())!.Id);
    }

    [Fact]
    public async Task A_client_that_has_stopped_sending_still_gets_its_answers()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendAsync(new WireSearch("o=nhs", WireSearch.WholeSubtree, WireFilter.Everything).Write);
        client.StopSending();

        Assert.Equal(0, (await client.ReadSearchAsync()).Result.Code);
        Assert.Null(await client.ReadAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_finish_its_request_is_dropped_after_half_a_minute()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendRawAsync(WireMessage.Encode(1, Base.Write).AsMemory(..5));

        await AssertDroppedAsync(client, TimeSpan.FromSeconds(5));
        await AssertServesAsync();
    }

    [Fact]
    public async Task A_client_that_asks_nothing_is_dropped_after_a_quarter_of_an_hour()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        Assert.Equal(0, (await client.BindAsync()).Code);

        await AssertDroppedAsync(client, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_client_that_does_not_read_costs_no_memory_and_is_dropped()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort(), receiveBuffer: 4096);
        var all = WireMessage.Encode(1, new WireSearch("o=nhs", WireSearch.WholeSubtree, WireFilter.Everything).Write);
        var sending = SendWithoutReadingAsync();

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!sending.IsCompleted)
        {
            deadline.Token.ThrowIfCancellationRequested();
            sds.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        await Assert.ThrowsAnyAsync<IOException>(() => sending);
        await AssertServesAsync();

        async Task SendWithoutReadingAsync()
        {
            while (true)
            {
                await client.SendRawAsync(all);
            }
        }
    }

    [Fact]
    public async Task A_thousand_connections_are_served_side_by_side()
    {
        var port = sds.LdapPort();
        var clients = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => LdapClient.ConnectAsync(port)));
        try
        {
            // Every third says nothing, every third half a word.
            await Task.WhenAll(clients.Where((_, index) => index % 3 == 1).Select(client => client.SendRawAsync(new byte[] { 0x30, 0x20 })));
            var outcomes = await Task.WhenAll(clients.Where((_, index) => index % 3 == 0).Select(client => client.SearchAsync(Base)));

            Assert.All(outcomes, outcome => Assert.Equal(0, outcome.Result.Code));
        }
        finally
        {
            foreach (var client in clients)
            {
                client.Dispose();
            }
        }

        await AssertServesAsync();
    }

    private static async Task<(int, int)> NextAsync(LdapClient client)
    {
        var message = (await client.ReadAsync())!;
        return (message.Id, message.Operation);
    }

    private async Task AssertDroppedAsync(LdapClient client, TimeSpan step)
    {
        var end = client.ReadAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!end.IsCompleted)
        {
            deadline.Token.ThrowIfCancellationRequested();
            sds.Clock.Advance(step);
            await Task.Yield();
        }

        Assert.Null(await end);
    }

    private async Task AssertServesAsync()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        Assert.Equal(0, (await client.SearchAsync(Base)).Result.Code);
    }
}
