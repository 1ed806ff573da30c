using SpineSandbox.LocalEngine.Model;

namespace SpineSandbox.LocalEngine.Tests.Model;

public sealed class ResourceNameTests
{
    [Theory]
    [InlineData("pds")]
    [InlineData("single-system-mhs")]
    [InlineData("A1")]
    public void Takes_letters_digits_and_single_hyphens(string name) => Assert.Null(ResourceName.Fault(name));

    [Theory]
    [InlineData("")]
    [InlineData("1pds")]
    [InlineData("-pds")]
    [InlineData("pds-")]
    [InlineData("p--ds")]
    [InlineData("p_ds")]
    [InlineData("pdś")]
    public void Refuses_what_Aspire_refuses(string name) => Assert.NotNull(ResourceName.Fault(name));

    [Fact]
    public void Refuses_more_than_64_characters()
    {
        Assert.Null(ResourceName.Fault(new string('a', 64)));
        Assert.NotNull(ResourceName.Fault(new string('a', 65)));
    }
}
