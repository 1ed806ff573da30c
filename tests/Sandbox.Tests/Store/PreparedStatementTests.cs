using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sandbox.Tests.Store;

public sealed class PreparedStatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly LetterContext _context;

    public PreparedStatementTests()
    {
        _connection.Open();
        _context = new LetterContext(new DbContextOptionsBuilder<LetterContext>().UseSqlite(_connection).Options);
        _context.Database.EnsureCreated();
    }

    [Fact]
    public void Adds_rows_that_read_as_the_model_maps_them()
    {
        var insert = _context.PrepareInsert<Letter>();

        insert.Execute(new Letter { Key = "a", State = State.Open, Note = null, Body = [1, 2] });
        insert.Execute(new Letter { Key = "b", State = State.Closed, Note = "read", Body = null });

        Assert.Equivalent(
            new[] { new Letter { Key = "a", State = State.Open, Body = [1, 2] }, new Letter { Key = "b", State = State.Closed, Note = "read" } },
            _context.Letters.AsNoTracking().OrderBy(letter => letter.Key).ToList(), strict: true);
        Assert.Equal("Closed", _context.Database.SqlQueryRaw<string>("SELECT State AS Value FROM Letters WHERE Key = 'b'").Single());
    }

    [Fact]
    public void Leaves_to_the_database_what_it_counts()
    {
        var insert = _context.PrepareInsert<Counted>();

        insert.Execute(new Counted { Text = "any" });
        insert.Execute(new Counted { Text = "any" });

        Assert.Equal([1, 2], _context.Counted.Select(row => row.Id).Order());
    }

    [Fact]
    public void Changes_what_it_was_made_for_and_nothing_else()
    {
        _context.PrepareInsert<Letter>().Execute(new Letter { Key = "a", State = State.Open, Note = "kept" });

        _context.PrepareUpdate<Letter>(nameof(Letter.State)).Execute(new Letter { Key = "a", State = State.Closed, Note = "other" });

        var letter = _context.Letters.AsNoTracking().Single();
        Assert.Equal((State.Closed, "kept"), (letter.State, letter.Note));
    }

    [Fact]
    public void Refuses_to_change_a_row_that_is_not_there() => Assert.Throws<DbUpdateException>(
        () => _context.PrepareUpdate<Letter>(nameof(Letter.State)).Execute(new Letter { Key = "none", State = State.Closed }));

    [Fact]
    public void Goes_back_with_the_transaction_it_ran_in()
    {
        using (_context.Database.BeginTransaction())
        {
            _context.PrepareInsert<Letter>().Execute(new Letter { Key = "a", State = State.Open });
        }

        Assert.Empty(_context.Letters);
    }

    public void Dispose()
    {
        _context.Dispose();
        _connection.Dispose();
    }

    private enum State
    {
        Open,
        Closed,
    }

    private sealed class Letter
    {
        [System.ComponentModel.DataAnnotations.Key]
        public required string Key { get; init; }

        public State State { get; init; }

        public string? Note { get; init; }

        public byte[]? Body { get; init; }
    }

    private sealed class Counted
    {
        public long Id { get; init; }

        public required string Text { get; init; }
    }

    private sealed class LetterContext(DbContextOptions<LetterContext> options) : DbContext(options)
    {
        public DbSet<Letter> Letters => Set<Letter>();

        public DbSet<Counted> Counted => Set<Counted>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<State>().HaveConversion<string>();
    }
}
