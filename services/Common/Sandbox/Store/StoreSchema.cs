using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Sandbox.Store;

/// <summary>Stamps a database with the schema it was made for, since there are no migrations to tell.</summary>
internal static class StoreSchema
{
    /// <summary>A number that changes whenever the model's tables do.</summary>
    public static int VersionOf(DbContext context)
    {
        var script = Encoding.UTF8.GetBytes(context.Database.GenerateCreateScript());
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(script));
    }
}
