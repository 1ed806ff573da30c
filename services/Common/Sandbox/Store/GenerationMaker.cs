using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>Makes the generations of a store: from the seed, or from the file of a former run.</summary>
internal sealed class GenerationMaker<TContext, TView>(
    StoreModel<TContext, TView> model, StoreFiles files, SeedSource seeds, bool persist)
    where TContext : DbContext
{
    /// <summary>A new file, as the seed has it.</summary>
    public StoreGeneration<TContext, TView> FromSeed(SeedStamp seed)
    {
        var file = files.Next();
        CopyOfTemplate(seed, file);

        return Load(file);
    }

    /// <exception cref="InvalidOperationException">The file is of another version of the sandbox.</exception>
    public StoreGeneration<TContext, TView> FromFile(string file)
    {
        using (var context = model.Create(Options(file)))
        {
            if (SqliteFile.SchemaVersion(context.Database) != StoreSchema.VersionOf(context))
            {
                throw new InvalidOperationException(
                    $"{file} was made by another version of the sandbox. Keep it for that version, or move it away to begin from the seed.");
            }
        }

        return Load(file);
    }

    // The first seeding of a day takes a while, a copy of its file does not: the generations of a day are copies.
    private void CopyOfTemplate(SeedStamp seed, string file)
    {
        var template = files.Template(seed.Hash, seed.Today);
        if (!File.Exists(template))
        {
            var rows = seeds.Latest;
            if (seeds.Stamp != seed)
            {
                throw new InvalidOperationException($"The seed {seed.Hash} was edited since it was read.");
            }

            SeedInto(template, rows);
        }

        File.Copy(template, file);
    }

    private void SeedInto(string template, SeedData seed)
    {
        var draft = template + ".draft";
        File.Delete(draft);

        using (var context = model.Create(Options(draft)))
        {
            SqliteFile.Begin(context.Database, model.PageSize);
            context.Database.EnsureCreated();
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            using (var all = context.Database.BeginTransaction())
            {
                model.Seed(context, seed);
                context.SaveChanges();
                all.Commit();
            }

            SqliteFile.Finish(context.Database, StoreSchema.VersionOf(context));
        }

        File.Move(draft, template, overwrite: true);
    }

    private StoreGeneration<TContext, TView> Load(string file)
    {
        var options = Options(file);
        using var context = model.Create(options);
        SqliteFile.Prepare(context.Database);

        return new StoreGeneration<TContext, TView>(file, model, options, model.Load(context));
    }

    private DbContextOptions<TContext> Options(string file) =>
        new DbContextOptionsBuilder<TContext>()
            .UseSqlite(SqliteFile.ConnectionString(file))
            .AddInterceptors(persist ? SqliteFile.Durable : SqliteFile.Fast)
            .Options;
}
