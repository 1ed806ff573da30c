using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SpineSandbox.Sandbox.Store;

/// <summary>All that the stores say to SQLite in its own dialect; another database would have a sibling of this file.</summary>
internal static class SqliteFile
{
    /// <summary>A commit is on the disk when it returns.</summary>
    public static readonly IInterceptor Durable = new Pragma("PRAGMA synchronous=FULL; " + RareCheckpoints);

    /// <summary>A commit survives the process, not a power cut.</summary>
    public static readonly IInterceptor Fast = new Pragma("PRAGMA synchronous=NORMAL; " + RareCheckpoints);

    /// <summary>In pages. Whoever commits the last of them copies all back into the database and waits for that: ten times the default, a tenth as often.</summary>
    private const string RareCheckpoints = "PRAGMA wal_autocheckpoint=10000";

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = true }.ToString();

    /// <summary>Before the first table is made. The connection stays open, because the size is its to remember until then.</summary>
    public static void Begin(DatabaseFacade database, int pageSize)
    {
        database.OpenConnection();

        // A pragma takes no parameters; the value is a number.
        database.ExecuteSqlRaw(string.Create(null, $"PRAGMA page_size={pageSize}"));
    }

    /// <summary>Readers and the writer do not wait for each other.</summary>
    public static void Prepare(DatabaseFacade database) => database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");

    /// <summary>Leaves one file that can be copied, stamped with its schema.</summary>
    public static void Finish(DatabaseFacade database, int schemaVersion)
    {
        database.ExecuteSqlRaw(string.Create(null, $"PRAGMA user_version={schemaVersion}"));
        database.ExecuteSqlRaw("PRAGMA journal_mode=DELETE");
        database.CloseConnection();
        SqliteConnection.ClearPool((SqliteConnection)database.GetDbConnection());
    }

    public static int SchemaVersion(DatabaseFacade database) =>
        database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").Single();

    public static void ClosePool(string file)
    {
        using var connection = new SqliteConnection(ConnectionString(file));
        SqliteConnection.ClearPool(connection);
    }

    private sealed class Pragma(string statement) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
