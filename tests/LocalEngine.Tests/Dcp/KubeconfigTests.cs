using SpineSandbox.LocalEngine.Dcp;

namespace SpineSandbox.LocalEngine.Tests.Dcp;

public sealed class KubeconfigTests
{
    private const string Complete = """
        clusters:
        - cluster:
            certificate-authority-data: LS0t
            server: https://127.0.0.1:38347
          name: apiserver_cluster
        users:
        - name: apiserver_user
          user:
            token: unfbgnqa

        """;

    [Fact]
    public void Reads_where_DCP_listens_and_what_it_wants_to_hear()
    {
        var kubeconfig = Kubeconfig.TryParse(Complete);

        Assert.Equal(new Kubeconfig(new Uri("https://127.0.0.1:38347"), "unfbgnqa"), kubeconfig);
    }

    [Fact]
    public void Waits_for_the_rest_of_a_file_that_is_still_being_written()
    {
        Assert.Null(Kubeconfig.TryParse(""));
        Assert.Null(Kubeconfig.TryParse(Complete[..Complete.IndexOf("users", StringComparison.Ordinal)]));
        Assert.Null(Kubeconfig.TryParse(Complete.TrimEnd()[..^2]));
    }
}
