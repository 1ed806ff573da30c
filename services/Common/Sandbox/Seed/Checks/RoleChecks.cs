using System.Collections.Frozen;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Every role names something that the seed data holds; the first word of a role says what.</summary>
internal static class RoleChecks
{
    private static readonly FrozenDictionary<string, (Func<string, SeedIndex, bool> Holds, string What)> Kinds =
        new Dictionary<string, (Func<string, SeedIndex, bool>, string)>
        {
            ["practice"] = ((value, seed) => OdsCode.TryParse(value, out var code) && seed.FindOrganisation(code) is not null, "an organisation"),
            ["organisation"] = ((value, seed) => OdsCode.TryParse(value, out var code) && seed.FindOrganisation(code) is not null, "an organisation"),
            ["asid"] = ((value, seed) => Asid.TryParse(value, out var asid) && seed.FindSystem(asid) is not null, "a system"),
            ["patient"] = ((value, seed) => IsPatient(value, seed), "a patient"),
            ["mailbox"] = ((value, seed) => seed.HasMailbox(value), "a mailbox"),
            ["application"] = ((value, seed) => seed.HasApplication(value), "an application"),
            ["user"] = ((value, seed) => seed.HasPractitioner(value), "a practitioner"),
            // A conformance suite's data map also names what must not exist.
            ["conformance"] = ((_, _) => true, ""),
        }.ToFrozenDictionary();

    public static IEnumerable<string> Of(KeyValuePair<string, string> role, SeedIndex seed)
    {
        if (!Kinds.TryGetValue(role.Key.Split('.')[0], out var kind))
        {
            return [$"the role '{role.Key}' must begin with {string.Join(", ", Kinds.Keys.Order())}"];
        }

        return kind.Holds(role.Value, seed) ? [] : [$"the role '{role.Key}' is played by '{role.Value}', which is not {kind.What} of the seed data"];
    }

    private static bool IsPatient(string value, SeedIndex seed) =>
        NhsNumber.TryParse(value, out var number) && (seed.FindPatient(number) is not null || seed.HasRecord(number));
}
