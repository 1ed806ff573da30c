using Microsoft.EntityFrameworkCore;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.Store;

/// <summary>
/// Takes from the seed the applications, and the people who log in: those patients who play a role, with their proxies, since nobody
/// chooses from a list of a hundred thousand, and whoever has a role profile.
/// </summary>
internal sealed class PlatformStoreModel : StoreModel<PlatformContext, PlatformView>
{
    private const string PatientRoles = "patient.";

    public override PlatformContext Create(DbContextOptions<PlatformContext> options) => new(options);

    public override void Seed(PlatformContext context, SeedData seed)
    {
        context.AddRange(seed.Applications.Select(Application.From));
        context.AddRange(Patients(seed));
        context.AddRange(seed.Practitioners.Where(row => row.RoleProfileIds.Count > 0).Select(Worker));
    }

    public override PlatformView Load(PlatformContext context)
    {
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        return new PlatformView(context);
    }

    private static IEnumerable<Person> Patients(SeedData seed)
    {
        var wanted = seed.Roles.Where(role => role.Key.StartsWith(PatientRoles, StringComparison.Ordinal)).Select(role => role.Value).ToHashSet();
        var wards = seed.Patients
            .SelectMany(patient => patient.RelatedPersons.Where(person => person is { Proxy: true, NhsNumber: not null }), (patient, proxy) => (Proxy: proxy.NhsNumber!.Value, Ward: patient.NhsNumber))
            .ToLookup(pair => pair.Proxy, pair => pair.Ward.Value);

        return seed.Patients
            .Where(patient => wanted.Contains(patient.NhsNumber.Value) || wards.Contains(patient.NhsNumber))
            .Select(patient => Patient(patient, [.. wards[patient.NhsNumber]]));
    }

    private static Person Patient(PatientRow row, IReadOnlyList<string> wards)
    {
        var name = row.Names is [var first, ..] ? first : null;

        return new Person
        {
            Id = row.NhsNumber.Value,
            Kind = PersonKind.Patient,
            Name = name is null ? row.NhsNumber.Value : FullName(name),
            FamilyName = name?.Family ?? "",
            BirthDate = row.BirthDate?.ToString(),
            ActsFor = wards,
        };
    }

    private static Person Worker(PractitionerRow row) => new()
    {
        Id = row.SdsUserId,
        Kind = PersonKind.Worker,
        Name = FullName(row.Name),
        FamilyName = row.Name.Family,
        Roles = row.RoleProfileIds,
        RoleCode = row.JobRole.Code,
        RoleName = row.JobRole.Name,
        OdsCode = row.OdsCode.Value,
    };

    private static string FullName(NameRow name) => string.Join(' ', [.. name.Prefix, .. name.Given, name.Family]);
}
