using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Appointments.Slots;

/// <summary>
/// Who asks, by the parameter <c>searchFilter</c>: types and codes of organisations. A slot that is kept for some is found only by
/// those who say that they are among them; systems that nobody knows are ignored.
/// </summary>
internal sealed record SlotFilter(IReadOnlyList<string> Types, IReadOnlyList<OdsCode> Organisations)
{
    private static readonly string[] TypeSystems =
    [
        "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1",
        "https://fhir.nhs.uk/STU3/ValueSet/GPConnect-OrganisationType-1", // Before 1.2.1.
    ];

    public static SlotFilter Parse(IReadOnlyList<string> values)
    {
        var tokens = values.Select(TokenValue.Parse).Where(token => token.Code is not null).ToList();

        return new SlotFilter(
            [.. tokens.Where(token => TypeSystems.Contains(token.System)).Select(token => token.Code!)],
            [.. tokens.Where(token => token.System == OdsCode.System).Select(token => OdsCode.TryParse(token.Code, out var code) ? code : (OdsCode?)null).OfType<OdsCode>()]);
    }

    public bool Admits(Session session) =>
        (session.BookableByTypes.Count == 0 || session.BookableByTypes.Intersect(Types).Any())
        && (session.BookableByOrganisations.Count == 0 || session.BookableByOrganisations.Intersect(Organisations).Any());
}
