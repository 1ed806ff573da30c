using SpineSandbox.Testing.Wire;

namespace SpineSandbox.Firely.Tests.R4;

/// <summary>Asserts that all of what a service answers is right.</summary>
internal static class Verdict
{
    /// <param name="oddity">What the national API writes although FHIR does not allow it: such answers are judged without it, and there must be some.</param>
    public static async Task IsEmptyAsync(HttpClient client, IEnumerable<WireCall> calls, string? oddity = null)
    {
        var faults = new List<string>();
        var odd = 0;
        foreach (var call in calls)
        {
            var text = (await call.SendAsync(client)).Text;
            if (oddity is not null && text.Contains(oddity, StringComparison.Ordinal))
            {
                text = text.Replace(oddity, "", StringComparison.Ordinal);
                odd++;
            }

            faults.AddRange(FirelySdk.Faults(text).Select(fault => $"{call.Name}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(oddity is not null, odd > 0);
    }
}
