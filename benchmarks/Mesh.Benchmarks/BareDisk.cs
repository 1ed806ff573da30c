using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SpineSandbox.Mesh.Benchmarks;

/// <summary>What this disk commits a second when nothing else is done: one row of SQLite, and one flushed write to a file.</summary>
internal static class BareDisk
{
    private const int Size = 1_000;

    public static void Measure(string folder, TimeSpan duration)
    {
        Console.WriteLine($"One row of {Size} bytes in SQLite (WAL, synchronous=FULL), one after the other: {Rows(folder, duration):F0} commits/s");
        Console.WriteLine($"{Size} bytes appended to a file and flushed, one after the other: {Flushes(folder, duration):F0} flushes/s");
    }

    private static double Rows(string folder, TimeSpan duration)
    {
        var file = Path.Combine(folder, "bare.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "CREATE TABLE IF NOT EXISTS Bare (Id INTEGER PRIMARY KEY, Body BLOB)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Bare (Body) VALUES (@body)";
        insert.Parameters.AddWithValue("@body", new byte[Size]);

        return PerSecond(() => insert.ExecuteNonQuery(), duration);
    }

    private static double Flushes(string folder, TimeSpan duration)
    {
        using var file = new FileStream(Path.Combine(folder, "bare.file"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var body = new byte[Size];
        return PerSecond(
            () =>
            {
                file.Write(body);
                file.Flush(flushToDisk: true);
            },
            duration);
    }

    private static double PerSecond(Action once, TimeSpan duration)
    {
        var (begin, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(begin) < duration)
        {
            once();
            count++;
        }

        return count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
