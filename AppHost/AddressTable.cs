namespace SpineSandbox.AppHost;

/// <summary>Every address, for people who read the console rather than the dashboard.</summary>
internal static class AddressTable
{
    public static void Write(TextWriter output, IEnumerable<ServiceAddress> addresses)
    {
        var rows = addresses.ToArray();
        var nameWidth = rows.Max(row => row.Resource.Length);
        var urlWidth = rows.Max(row => row.Url.Length);

        foreach (var row in rows)
        {
            output.WriteLine($"  {row.Resource.PadRight(nameWidth)}  {row.Url.PadRight(urlWidth)}  {row.Text}");
        }
    }
}
