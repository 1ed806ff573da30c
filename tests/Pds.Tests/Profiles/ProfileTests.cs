using SpineSandbox.Testing.Wire;

namespace SpineSandbox.Pds.Tests.Profiles;

/// <summary>Everything that PDS sends, held against the profiles.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly PdsService _pds = new();

    [Fact]
    public async Task What_PDS_sends_keeps_the_profiles_but_for_the_known_differences()
    {
        var client = _pds.CreateClient();
        var shown = new HashSet<string>();
        var breaches = new List<string>();
        foreach (var call in PdsCalls.All)
        {
            var answer = await call.SendAsync(client);
            breaches.AddRange(PdsProfiles.Rules.Breaches(answer.Resource()).Select(breach => $"{answer.Name}: {breach.Profile} {breach}"));
            shown.UnionWith(PdsProfiles.Rules.Differences(answer.Resource()).Select(known => known.Name));
        }

        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
        // A difference that nothing shows is none any more.
        Assert.Equal(PdsProfiles.Rules.Known.Select(known => known.Name).Order(), shown.Order());
    }

    public void Dispose() => _pds.Dispose();
}
