using System.Collections.Frozen;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Resources;
using SpineSandbox.GpConnectProvider.Trace;

namespace SpineSandbox.GpConnectProvider.Foundations.Registration;

/// <summary>
/// The rules of <c>$gpc.registerpatient</c> on the patient in its body (Foundations 1.2, Register a patient). Where the specification
/// says 422 throughout, the provider test pack asks for 400 on what is missing; the test pack is followed.
/// </summary>
internal static class RegistrationRules
{
    private const string Profile = "CareConnect-GPC-Patient-1";

    /// <summary>How often each use of an address may occur; a use that is not listed may not.</summary>
    private static readonly FrozenSet<string> AddressUses = FrozenSet.Create("home", "temp");

    private static readonly FrozenSet<string> PhoneUses = FrozenSet.Create("home", "work", "mobile", "temp");

    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public static void Check(JsonObject patient, FrozenSet<string> allowedElements)
    {
        if (patient.Obj("meta")?.Strings("profile").Any(url => url == Stu3.Profile(Profile)) != true)
        {
            throw RegistrationRefusals.ProfileMissing(Stu3.Profile(Profile));
        }

        if (patient.Select(element => element.Key.TrimStart('_')).FirstOrDefault(name => !allowedElements.Contains(name)) is { } extra)
        {
            throw RegistrationRefusals.NotAllowed(extra);
        }

        CheckIdentifiers(patient);
        CheckName(patient);
        if (PersonDetails.Day(patient.Str("birthDate")) is null)
        {
            throw RegistrationRefusals.Missing("birthDate, as a whole date");
        }

        CheckOnce(patient, "extension", extension => extension.Str("url") == Languages.Url ? Languages.Url : null);
        CheckOnce(patient, "address", address => address.Str("use") is { } use && AddressUses.Contains(use) ? use : null);
        CheckOnce(patient, "telecom", telecom => telecom switch
        {
            _ when telecom.Str("system") == "email" => "email",
            _ when telecom.Str("system") == "phone" && telecom.Str("use") is { } use && PhoneUses.Contains(use) => $"phone {use}",
            _ => null,
        });
    }

    private static void CheckIdentifiers(JsonObject patient)
    {
        if (patient.Objects("identifier").FirstOrDefault(identifier => string.IsNullOrWhiteSpace(identifier.Str("system"))) is not null)
        {
            throw RegistrationRefusals.Missing("the system of each identifier");
        }

        var numbers = patient.Objects("identifier").Where(identifier => identifier.Str("system") == NhsNumber.System).ToList();
        if (numbers is not [var number] || !NhsNumber.TryParse(number.Str("value"), out _))
        {
            throw ParameterRefusals.BadNhsNumber(numbers.FirstOrDefault()?.Str("value"));
        }
    }

    private static void CheckName(JsonObject patient)
    {
        var names = patient.Objects("name").ToList();
        var official = names.FindAll(name => name.Str("use") == "official");
        switch (official)
        {
            case []:
                throw RegistrationRefusals.Missing("a name in use official");
            case [var only] when string.IsNullOrWhiteSpace(only.Str("family")):
                throw RegistrationRefusals.Missing("the family name");
            case [var only] when !only.Strings("given").Any(given => !string.IsNullOrWhiteSpace(given)):
                throw RegistrationRefusals.Missing("a given name");
        }

        if (names.Count > 1)
        {
            throw RegistrationRefusals.NotAllowed("a second name");
        }
    }

    /// <param name="kindOf">What an item counts as; null for one that may not be there at all.</param>
    private static void CheckOnce(JsonObject patient, string element, Func<JsonObject, string?> kindOf)
    {
        var seen = new HashSet<string>();
        foreach (var item in patient.Objects(element))
        {
            var kind = kindOf(item) ?? throw RegistrationRefusals.NotAllowed($"{element} {item.Str("system")} {item.Str("use")} {item.Str("url")}");
            if (!seen.Add(kind))
            {
                throw RegistrationRefusals.NotAllowed($"a second {element} ({kind})");
            }
        }
    }
}
