namespace Datastar.Razor.Generators.Pages;

/// <summary>An attribute of an element of a template, and where its value stands, without quotes.</summary>
internal sealed record PageAttribute(string Name, int NameStart, int ValueStart, int ValueEnd);
