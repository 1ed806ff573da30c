using Google.Protobuf.WellKnownTypes;
using SpineSandbox.LocalEngine.Dashboard.Wire;
using SpineSandbox.LocalEngine.Running;
using HealthStatus = Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus;
using WireHealth = SpineSandbox.LocalEngine.Dashboard.Wire.HealthStatus;
using WireIcon = SpineSandbox.LocalEngine.Dashboard.Wire.IconVariant;
using WireResource = SpineSandbox.LocalEngine.Dashboard.Wire.Resource;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>From what the engine knows of a resource to what the dashboard reads.</summary>
internal sealed class ResourceMessages(ResourceStore store, ResourceCommands commands)
{
    public WireResource From(ResourceInstance instance, CustomResourceSnapshot snapshot)
    {
        var resource = new WireResource
        {
            Name = instance.Id,
            Uid = instance.Id,
            DisplayName = instance.Resource.Name,
            ResourceType = snapshot.ResourceType,
            State = snapshot.State?.Text ?? "",
            StateStyle = snapshot.State?.Style ?? "",
            IsHidden = snapshot.IsHidden,
            CreatedAt = Time(snapshot.CreationTimeStamp),
            StartedAt = Time(snapshot.StartTimeStamp),
            StoppedAt = Time(snapshot.StopTimeStamp),
        };

        if (snapshot.IconName is not null)
        {
            resource.IconName = snapshot.IconName;
            resource.IconVariant = (WireIcon)(snapshot.IconVariant ?? 0);
        }

        resource.Environment.AddRange(snapshot.EnvironmentVariables.Select(From));
        resource.Urls.AddRange(snapshot.Urls.Select(url => From(url, snapshot)));
        resource.HealthReports.AddRange(snapshot.HealthReports.Select(From));
        resource.Relationships.AddRange(snapshot.Relationships.Select(arrow =>
            new ResourceRelationship { ResourceName = arrow.ResourceName, Type = arrow.Type }));
        resource.Commands.AddRange(commands.Of(instance, snapshot).Select(From));
        resource.Properties.AddRange(ResourceProperties.Of(instance, snapshot, store).Select(From));

        return resource;
    }

    public static ConsoleLogLine From(NumberedLine line) => new()
    {
        Text = line.Line.At == default ? line.Line.Text : $"{line.Line.At:yyyy-MM-ddTHH:mm:ss.fffZ} {line.Line.Text}",
        IsStdErr = line.Line.IsError,
        LineNumber = line.Number,
    };

    private static EnvironmentVariable From(EnvironmentVariableSnapshot variable) =>
        new() { Name = variable.Name, Value = variable.Value ?? "", IsFromSpec = variable.IsFromSpec };

    /// <summary>Links of a process lead somewhere only while it runs.</summary>
    private static Url From(UrlSnapshot url, CustomResourceSnapshot snapshot)
    {
        var message = new Url
        {
            FullUrl = url.Url,
            IsInternal = url.IsInternal,
            IsInactive = url.IsInactive || snapshot.State?.Text != KnownResourceStates.Running,
            DisplayProperties = new UrlDisplayProperties
            {
                DisplayName = url.DisplayProperties.DisplayName,
                SortOrder = url.DisplayProperties.SortOrder,
            },
        };

        if (url.Name is not null)
        {
            message.EndpointName = url.Name;
        }

        return message;
    }

    private static HealthReport From(HealthReportSnapshot report)
    {
        var message = new HealthReport
        {
            Key = report.Name,
            Description = report.Description ?? "",
            Exception = report.ExceptionText ?? "",
            LastRunAt = Time(report.LastRunAt),
        };

        // No status at all means that the check has not run yet.
        if (report.Status is { } status)
        {
            message.Status = status switch
            {
                HealthStatus.Healthy => WireHealth.Healthy,
                HealthStatus.Degraded => WireHealth.Degraded,
                _ => WireHealth.Unhealthy,
            };
        }

        return message;
    }

    private static ResourceCommand From(OfferedCommand command)
    {
        var message = new ResourceCommand
        {
            Name = command.Name,
            DisplayName = command.DisplayName,
            State = (Wire.ResourceCommandState)command.State,
            IsHighlighted = command.IsHighlighted,
            IconVariant = (WireIcon)(command.IconVariant ?? 0),
            ConfirmationMessage = command.ConfirmationMessage ?? "",
            DisplayDescription = command.Description ?? "",
        };

        if (command.IconName is not null)
        {
            message.IconName = command.IconName;
        }

        return message;
    }

    private static ResourceProperty From(ResourcePropertySnapshot property)
    {
        var message = new ResourceProperty
        {
            Name = property.Name,
            Value = ValueOf(property.Value),
            IsSensitive = property.IsSensitive,
            IsHighlighted = property.IsHighlighted,
        };

        if (property.DisplayName is not null)
        {
            message.DisplayName = property.DisplayName;
        }

        if (property.SortOrder is { } order)
        {
            message.SortOrder = order;
        }

        return message;
    }

    private static Value ValueOf(object? value) => value switch
    {
        null => Value.ForNull(),
        int number => Value.ForNumber(number),
        IEnumerable<string> texts => Value.ForList([.. texts.Select(Value.ForString)]),
        _ => Value.ForString(value.ToString()),
    };

    private static Timestamp? Time(DateTime? at) => at is { } time ? Timestamp.FromDateTime(time) : null;
}
