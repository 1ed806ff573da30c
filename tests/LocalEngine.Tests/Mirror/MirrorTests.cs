using System.Reflection;

namespace SpineSandbox.LocalEngine.Tests.Mirror;

/// <summary>One AppHost source must compile against the real packages and against this engine, so their signatures must agree.</summary>
public sealed class MirrorTests
{
    private static readonly Type[] PublicTypes = typeof(DistributedApplication).Assembly.GetExportedTypes();

    public static TheoryData<string> Methods => [.. AspireApi.Methods];

    public static TheoryData<string> Properties => [.. AspireApi.Properties];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Has_the_method_as_Aspire_has_it(string method) =>
        Assert.Contains(method, PublicTypes.SelectMany(type => type.GetMethods()).Select(Describe));

    [Theory]
    [MemberData(nameof(Properties))]
    public void Has_the_property_as_Aspire_has_it(string property) =>
        Assert.Contains(property, PublicTypes.SelectMany(type => type.GetProperties()).Select(Describe));

    [Fact]
    public void Publishes_nothing_outside_the_namespaces_of_Aspire() =>
        Assert.All(PublicTypes, type => Assert.Contains(type.Namespace, (string[])["Aspire.Hosting", "Aspire.Hosting.ApplicationModel"]));

    private static string Describe(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(Describe))})";

    private static string Describe(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}";

    private static string Describe(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}: {Name(property.PropertyType)}";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
