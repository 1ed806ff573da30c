using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SpineSandbox.Sandbox.Store;

/// <summary>
/// Writes one row of an entity at once, past the change tracker, by a statement that is parsed once: for writers on hot paths,
/// where tracking and parsing cost more than the row. It lives as long as the context's connection is open.
/// </summary>
public sealed class PreparedStatement<TEntity>
    where TEntity : class
{
    private readonly DbContext _context;
    private readonly DbCommand _command;
    private readonly (IProperty Property, DbParameter Parameter)[] _values;

    internal PreparedStatement(DbContext context, string text, IEnumerable<IProperty> properties)
    {
        _context = context;
        _command = context.Database.GetDbConnection().CreateCommand();
        _command.CommandText = text;
        _values = [.. properties.Select(property => (property, Add(property)))];
    }

    /// <exception cref="DbUpdateException">Other than one row was written.</exception>
    public void Execute(TEntity row)
    {
        foreach (var (property, parameter) in _values)
        {
            var value = property.GetGetter().GetClrValue(row);
            parameter.Value = (property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }

        _command.Transaction = _context.Database.CurrentTransaction?.GetDbTransaction();
        if (_command.ExecuteNonQuery() is var written and not 1)
        {
            throw new DbUpdateException($"{written} rows of {typeof(TEntity).Name} were written, not one.");
        }
    }

    private DbParameter Add(IProperty property)
    {
        var parameter = _command.CreateParameter();
        parameter.ParameterName = PreparedStatements.Parameter(property);
        _command.Parameters.Add(parameter);
        return parameter;
    }
}
