namespace SpineSandbox.Fhir;

/// <summary>What a structure of the schema table is.</summary>
public enum StructureKind
{
    Primitive,
    Type,
    Backbone,
    Resource,
    Abstract,
}
