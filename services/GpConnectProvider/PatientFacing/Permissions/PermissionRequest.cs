using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary>More access that a user asks for.</summary>
internal sealed record PermissionRequest(string Type, string? RecordType, string Level)
{
    private const string MedicalRecord = "medicalRecord";
    private const string Prescriptions = "prescriptions";
    private const string Current = "current";
    private const string Historical = "historical";

    private static readonly string[] Names = ["permissionType", "medicalRecordType", "accessLevel"];

    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public static PermissionRequest Parse(JsonObject body)
    {
        if (body.Select(member => member.Key).FirstOrDefault(name => !Names.Contains(name)) is { } other)
        {
            throw Refuse(PatientFacingCodes.AdditionalProperties, $"'{other}' is not a property of a request.");
        }

        var type = body.Str("permissionType") ?? throw Invalid("permissionType is missing.");
        var level = body.Str("accessLevel") ?? throw Invalid("accessLevel is missing.");
        var recordType = body.Str("medicalRecordType");
        var isKnown = type switch
        {
            MedicalRecord => IsLevel<RecordLevel>(level) && recordType is Current or Historical,
            Prescriptions => IsLevel<ActionLevel>(level) && recordType is null,
            _ => false,
        };

        return isKnown
            ? new PermissionRequest(type, recordType, level)
            : throw Refuse(PatientFacingCodes.UnsupportedValue, $"{type} {recordType} {level} cannot be asked for.");
    }

    /// <exception cref="GpConnectException">The user has that level, or a higher one.</exception>
    public void EnsureIsMore(OnlineAccess access)
    {
        var (asked, held) = (Type, RecordType) switch
        {
            (Prescriptions, _) => ((int)Enum.Parse<ActionLevel>(Level, ignoreCase: true), (int)access.Prescriptions),
            (_, Current) => ((int)Enum.Parse<RecordLevel>(Level, ignoreCase: true), (int)access.Current),
            _ => ((int)Enum.Parse<RecordLevel>(Level, ignoreCase: true), (int)access.Historical),
        };
        if (asked <= held)
        {
            throw Refuse(PatientFacingCodes.InvalidUpdate, $"The access level is not higher than the one that the user has.");
        }
    }

    public AccessRequest At(DateTimeOffset now) => new(Type, RecordType, Level, now);

    public bool IsSame(AccessRequest other) => other.PermissionType == Type && other.MedicalRecordType == RecordType && other.AccessLevel == Level;

    public static GpConnectException Invalid(string diagnostics) => Refuse(PatientFacingCodes.ValidationError, diagnostics);

    private static GpConnectException Refuse(SpineErrorCode code, string diagnostics) =>
        new(code, diagnostics, new("A request names permissionType, for the record medicalRecordType too, and a level above the present one.", null, diagnostics));

    private static bool IsLevel<T>(string level)
        where T : struct, Enum => level.All(char.IsAsciiLetterLower) && Enum.TryParse<T>(level, ignoreCase: true, out _);
}
