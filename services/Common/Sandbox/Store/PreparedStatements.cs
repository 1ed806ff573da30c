using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SpineSandbox.Sandbox.Store;

/// <summary>Makes statements of a context's model.</summary>
public static class PreparedStatements
{
    /// <summary>Adds a row. The key is the entity's own, unless the database counts it.</summary>
    public static PreparedStatement<TEntity> PrepareInsert<TEntity>(this DbContext context)
        where TEntity : class
    {
        var (entity, sql) = (context.Model.FindEntityType(typeof(TEntity))!, context.GetService<ISqlGenerationHelper>());
        IProperty[] columns = [.. entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        var names = string.Join(", ", columns.Select(column => sql.Column(column)));
        var values = string.Join(", ", columns.Select(Parameter));

        return new PreparedStatement<TEntity>(context, $"INSERT INTO {sql.Table(entity)} ({names}) VALUES ({values})", columns);
    }

    /// <summary>Changes some columns of the row that has the entity's key.</summary>
    /// <param name="context">Whose model and connection it is.</param>
    /// <param name="changed">The properties' names.</param>
    public static PreparedStatement<TEntity> PrepareUpdate<TEntity>(this DbContext context, params string[] changed)
        where TEntity : class
    {
        var (entity, sql) = (context.Model.FindEntityType(typeof(TEntity))!, context.GetService<ISqlGenerationHelper>());
        var key = entity.FindPrimaryKey()!.Properties;
        IProperty[] columns = [.. changed.Select(name => entity.FindProperty(name)!)];
        var values = string.Join(", ", columns.Select(column => sql.Equal(column)));
        var row = string.Join(" AND ", key.Select(column => sql.Equal(column)));

        return new PreparedStatement<TEntity>(context, $"UPDATE {sql.Table(entity)} SET {values} WHERE {row}", [.. columns, .. key]);
    }

    internal static string Parameter(IProperty property) => "@" + property.Name;

    private static string Table(this ISqlGenerationHelper sql, IEntityType entity) => sql.DelimitIdentifier(entity.GetTableName()!);

    private static string Column(this ISqlGenerationHelper sql, IProperty property) => sql.DelimitIdentifier(property.GetColumnName());

    private static string Equal(this ISqlGenerationHelper sql, IProperty property) => $"{sql.Column(property)} = {Parameter(property)}";
}
