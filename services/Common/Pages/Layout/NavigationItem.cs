namespace SpineSandbox.Pages.Layout;

/// <summary>One page in the header's navigation.</summary>
public sealed record NavigationItem(string Text, string Href);
