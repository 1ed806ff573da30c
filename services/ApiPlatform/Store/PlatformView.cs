using System.Collections.Concurrent;
using SpineSandbox.ApiPlatform.Applications;

namespace SpineSandbox.ApiPlatform.Store;

/// <summary>What the platform holds, in memory, so that no request of the gateway asks the database.</summary>
internal sealed class PlatformView(PlatformContext context)
{
    private readonly ConcurrentDictionary<(PersonKind, string), Person> _people =
        new(context.People.AsEnumerable().Select(person => KeyValuePair.Create((person.Kind, person.Id), person)));

    public ConcurrentDictionary<string, Application> Applications { get; } =
        new(context.Applications.AsEnumerable().Select(row => KeyValuePair.Create(row.ApiKey, row)));

    public ConcurrentDictionary<string, AccessToken> Tokens { get; } =
        new(context.Tokens.AsEnumerable().Select(row => KeyValuePair.Create(row.Value, row)));

    public ConcurrentDictionary<(string ApiKey, string Jti), DateTimeOffset> Assertions { get; } =
        new(context.Assertions.AsEnumerable().Select(row => KeyValuePair.Create((row.ApiKey, row.Jti), row.ExpiresAt)));

    public ConcurrentDictionary<string, LoginTicket> Tickets { get; } =
        new(context.Tickets.AsEnumerable().Select(row => KeyValuePair.Create(row.Value, row)));

    public ConcurrentDictionary<string, string> Keys { get; } =
        new(context.Keys.AsEnumerable().Select(row => KeyValuePair.Create(row.Name, row.Pem)));

    /// <summary>When what has expired was last thrown away; the one writer's.</summary>
    public DateTimeOffset LastSwept { get; set; }

    public Person? FindPerson(PersonKind kind, string id) => _people.GetValueOrDefault((kind, id));

    /// <summary>By family name, those without one last.</summary>
    public IEnumerable<Person> PeopleOf(PersonKind kind) =>
        _people.Values.Where(person => person.Kind == kind)
            .OrderBy(person => person.FamilyName.Length == 0).ThenBy(person => person.FamilyName, StringComparer.Ordinal).ThenBy(person => person.Id, StringComparer.Ordinal);
}
