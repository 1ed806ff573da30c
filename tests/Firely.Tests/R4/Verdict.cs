using SpineSandbox.Testing.Wire;

namespace SpineSandbox.Firely.Tests.R4;

/// <summary>Asserts that all of what a service answers is right.</summary>
internal static class Verdict
{
    public static async Task IsEmptyAsync(HttpClient client, IEnumerable<WireCall> calls)
    {
        var faults = new List<string>();
        foreach (var call in calls)
        {
            var answer = await call.SendAsync(client);
            faults.AddRange(FirelyR4.Faults(answer.Text).Select(fault => $"{answer.Name}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
