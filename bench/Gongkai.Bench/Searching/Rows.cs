using System.Data.Common;
using Gongkai.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Bench.Searching;

/// <summary>One row by one plain INSERT, with the columns and conversions of the model but without its change tracking.</summary>
internal static class Rows
{
    internal static async Task InsertAsync<T>(GongkaiDb db, T row)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var values = Values(entity, row).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", values.Select(value => value.Column))}) "
            + $"VALUES ({string.Join(", ", values.Select((_, at) => $"@p{at}"))})";
        foreach (var (value, at) in values.Select((value, at) => (value, at)))
        {
            command.Parameters.Add(Parameter(command, $"@p{at}", value.Property, value.Value));
        }

        await command.ExecuteNonQueryAsync();
    }

    private static DbParameter Parameter(DbCommand command, string name, IProperty property, object? value) =>
        property.GetRelationalTypeMapping().CreateParameter(command, name, value, property.IsNullable);

    private static IEnumerable<(string Column, IProperty Property, object? Value)> Values(IEntityType entity, object row)
    {
        foreach (var property in entity.GetProperties())
        {
            yield return (property.GetColumnName(), property, property.PropertyInfo!.GetValue(row));
        }

        foreach (var complex in entity.GetComplexProperties())
        {
            var held = complex.PropertyInfo!.GetValue(row)!;
            foreach (var property in complex.ComplexType.GetProperties())
            {
                yield return (property.GetColumnName(), property, property.PropertyInfo!.GetValue(held));
            }
        }
    }
}
