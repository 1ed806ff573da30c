using System.Globalization;
using System.Text.Json.Nodes;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary>Permissions as the wire has them.</summary>
internal static class PermissionView
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string Pending = "pending";

    public static JsonObject Of(OnlineAccess access) => new()
    {
        ["medicalRecord"] = new JsonObject
        {
            ["effectiveDate"] = access.EffectiveDate.ToString(DayFormat, CultureInfo.InvariantCulture),
            ["current"] = Level(access.Current.ToString()),
            ["historical"] = Level(access.Historical.ToString()),
        },
        ["prescriptions"] = Level(access.Prescriptions.ToString()),
        ["appointments"] = Level(access.Appointments.ToString()),
        ["requests"] = new JsonArray([.. access.Requests.Select(Of)]),
    };

    public static JsonObject Of(AccessRequest request)
    {
        var view = new JsonObject { ["permissionType"] = request.PermissionType };
        if (request.MedicalRecordType is { } type)
        {
            view["medicalRecordType"] = type;
        }

        view["accessLevel"] = request.AccessLevel;
        view["status"] = Pending;
        view["createdDateTime"] = request.CreatedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        view["message"] = "The practice will look at this request.";

        return view;
    }

    private static JsonObject Level(string level) => new() { ["accessLevel"] = level.ToLowerInvariant() };
}
