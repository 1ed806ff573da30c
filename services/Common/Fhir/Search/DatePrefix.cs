namespace SpineSandbox.Fhir;

/// <summary>How a date in a search compares, named as in the query: <c>ge2024-01-01</c>.</summary>
public enum DatePrefix
{
    Eq,
    Ne,
    Gt,
    Lt,
    Ge,
    Le,
    Sa,
    Eb,
    Ap,
}
