namespace SpineSandbox.LocalEngine.Model;

/// <summary>What is known of a resource from its declaration alone.</summary>
internal static class FirstSnapshot
{
    public static CustomResourceSnapshot Of(IResource resource, TimeProvider time)
    {
        var declared = resource.Annotations.OfType<ResourceSnapshotAnnotation>().LastOrDefault()?.InitialSnapshot
            ?? new CustomResourceSnapshot { ResourceType = TypeOf(resource), Properties = [], State = KnownResourceStates.NotStarted };
        var icon = resource.Annotations.OfType<ResourceIconAnnotation>().LastOrDefault();

        return declared with
        {
            CreationTimeStamp = time.GetUtcNow().UtcDateTime,
            Properties = [.. declared.Properties, .. ProjectProperties(resource)],
            Urls = [.. ResourceUrls.Of(resource)],
            Relationships = [.. resource.Annotations.OfType<ResourceRelationshipAnnotation>()
                .Select(arrow => new RelationshipSnapshot(arrow.Resource.Name, arrow.Type)).Distinct()],
            IconName = icon?.IconName,
            IconVariant = icon?.IconVariant,
        };
    }

    private static string TypeOf(IResource resource) => resource switch
    {
        ProjectResource => "Project",
        ExecutableResource => "Executable",
        _ => resource.GetType().Name.Replace("Resource", "", StringComparison.Ordinal),
    };

    private static IEnumerable<ResourcePropertySnapshot> ProjectProperties(IResource resource) =>
        resource.Annotations.OfType<ProjectPathAnnotation>().Select(project =>
            new ResourcePropertySnapshot("project.path", project.ProjectPath)
            {
                DisplayName = "Project path",
                IsHighlighted = true,
                SortOrder = 0,
            });
}
