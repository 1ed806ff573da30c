using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>
/// The paths that the proxies know; at any other there is nobody to pass a call to. The real proxies of appointments do not yet know
/// all operations of their specification; here they do.
/// </summary>
internal static class ProductPaths
{
    /// <summary><c>*</c> stands for one segment.</summary>
    private static readonly Dictionary<PatientFacingProduct, (string Verb, string Path)[]> Known = new()
    {
        [PatientFacingProduct.AccessRecord] =
        [
            ("POST", "/Patient/*"),
            ("GET", "/documents/Patient/*"),
            ("GET", "/documents/Binary/*"),
            ("GET", "/Patient/*/DocumentReference"),
        ],
        [PatientFacingProduct.Appointments] =
        [
            ("GET", "/Slot"),
            ("POST", "/Appointment"),
            ("GET", "/Patient/*/Appointment"),
            ("GET", "/Appointment/*"),
            ("PUT", "/Appointment/*"),
        ],
        [PatientFacingProduct.Prescriptions] =
        [
            ("GET", "/Patient/*/*"),
            ("GET", "/MedicationRequest/*"),
            ("GET", "/PractitionerRole/*"),
            ("GET", "/Task"),
            ("POST", "/Task"),
            ("PATCH", "/Task"),
        ],
        [PatientFacingProduct.UserPermissions] =
        [
            ("GET", "/Patient/*"),
            ("POST", "/Patient/*"),
        ],
    };

    /// <param name="path">What follows the product's base path, without the query.</param>
    public static bool Know(PatientFacingProduct product, string verb, string path) => Known[product].Any(row => row.Verb == verb && Fits(row.Path, path));

    private static bool Fits(string pattern, string path)
    {
        var wanted = pattern.Split('/');
        var given = path.Split('/');

        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First == "*" ? pair.Second.Length > 0 : pair.First == pair.Second);
    }
}
