using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

public sealed class DataTests
{
    [Fact]
    public async Task Every_table_of_the_seed_has_rows_as_wide_as_its_head()
    {
        await using var sandbox = new RunningSandbox();
        var tables = (await sandbox.SeeAsync("/data")).QuerySelectorAll(".tabs a").Select(link => link.GetAttribute("href")!).ToList();

        foreach (var table in tables)
        {
            var page = await sandbox.SeeAsync(table);
            var columns = page.QuerySelectorAll("thead th").Length;

            Assert.Equal(table, page.QuerySelector(".tabs [aria-current=page]")!.GetAttribute("href"));
            Assert.NotEmpty(page.QuerySelectorAll("tbody tr"));
            Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal(columns, row.Children.Length));
        }
    }

    [Fact]
    public async Task Finds_a_patient_by_what_they_show()
    {
        await using var sandbox = new RunningSandbox();

        var page = await sandbox.SeeAsync("/data?table=patients&find=no-consent");

        Assert.Equal(ShippedSeed.Role("patient.no-consent"), Assert.Single(page.QuerySelectorAll("tbody th")).TextContent);
    }
}
