using Microsoft.OpenApi;

namespace SpineSandbox.Sds.Searches;

/// <summary>Tells OpenAPI of parameters that are read from the query as a whole.</summary>
internal static class QueryDescriptions
{
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder route, params ParameterSystems[] parameters) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. parameters.Select(Describe)];
            return Task.CompletedTask;
        });

    private static OpenApiParameter Describe(ParameterSystems parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = string.Join(" or ", parameter.Systems.Select(system => $"{system}|…")),
        Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
