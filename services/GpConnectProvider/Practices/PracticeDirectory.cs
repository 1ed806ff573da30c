using System.Collections.Concurrent;
using System.Collections.Frozen;
using SpineSandbox.GpConnectProvider.Appointments.Slots;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>The practices of this provider, who works there, and the organisations and places that their systems know, in memory.</summary>
internal sealed class PracticeDirectory
{
    private readonly ConcurrentDictionary<OdsCode, Practice> _practices;
    private readonly FrozenDictionary<string, Practitioner> _practitioners;
    private readonly FrozenDictionary<OdsCode, Organisation> _organisations;
    private readonly FrozenDictionary<OdsCode, Place> _places;
    private readonly ILookup<OdsCode, Session> _sessions;

    public PracticeDirectory(
        IEnumerable<Practice> practices,
        IEnumerable<Practitioner> practitioners,
        IEnumerable<Organisation> organisations,
        IEnumerable<Session> sessions)
    {
        _practices = new(practices.Select(practice => KeyValuePair.Create(practice.OdsCode, practice)));
        _practitioners = practitioners.ToFrozenDictionary(person => person.SdsUserId);
        _organisations = organisations.ToFrozenDictionary(organisation => organisation.OdsCode);
        _places = _organisations.Values.SelectMany(organisation => organisation.Places).ToFrozenDictionary(place => place.OdsCode);
        _sessions = sessions.ToLookup(session => session.Practice);
    }

    /// <summary>All practices, by ODS code.</summary>
    public IEnumerable<Practice> All => _practices.Values.OrderBy(practice => practice.OdsCode.Value, StringComparer.Ordinal);

    public Practice? Find(OdsCode odsCode) => _practices.GetValueOrDefault(odsCode);

    public Practitioner? FindPractitioner(string sdsUserId) => _practitioners.GetValueOrDefault(sdsUserId);

    public Organisation? FindOrganisation(OdsCode odsCode) => _organisations.GetValueOrDefault(odsCode);

    /// <summary>By site code.</summary>
    public Place? FindPlace(OdsCode odsCode) => _places.GetValueOrDefault(odsCode);

    /// <summary>Who works at a practice, by SDS user ID.</summary>
    public IEnumerable<Practitioner> StaffOf(OdsCode practice) =>
        _practitioners.Values.Where(person => person.OdsCode == practice).OrderBy(person => person.SdsUserId, StringComparer.Ordinal);

    /// <summary>The weekly sessions that others may book into.</summary>
    public IEnumerable<Session> SessionsOf(OdsCode practice) => _sessions[practice];

    /// <summary>Puts a practice in the place of its former state.</summary>
    public void Replace(Practice practice) => _practices[practice.OdsCode] = practice;
}
