using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>The practices of this provider and the people who work there, in memory.</summary>
internal sealed class PracticeDirectory(IEnumerable<Practice> practices, IEnumerable<Practitioner> practitioners)
{
    private readonly ConcurrentDictionary<OdsCode, Practice> _practices = new(practices.Select(practice => KeyValuePair.Create(practice.OdsCode, practice)));

    private readonly FrozenDictionary<string, Practitioner> _practitioners = practitioners.ToFrozenDictionary(person => person.SdsUserId);

    /// <summary>All practices, by ODS code.</summary>
    public IEnumerable<Practice> All => _practices.Values.OrderBy(practice => practice.OdsCode.Value, StringComparer.Ordinal);

    public Practice? Find(OdsCode odsCode) => _practices.GetValueOrDefault(odsCode);

    public Practitioner? FindPractitioner(string sdsUserId) => _practitioners.GetValueOrDefault(sdsUserId);

    /// <summary>Who works at a practice, by SDS user ID.</summary>
    public IEnumerable<Practitioner> PractitionersOf(OdsCode practice) =>
        _practitioners.Values.Where(person => person.OdsCode == practice).OrderBy(person => person.SdsUserId, StringComparer.Ordinal);

    /// <summary>Puts a practice in the place of its former state.</summary>
    public void Replace(Practice practice) => _practices[practice.OdsCode] = practice;
}
