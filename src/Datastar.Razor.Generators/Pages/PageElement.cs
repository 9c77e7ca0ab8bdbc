namespace Datastar.Razor.Generators.Pages;

/// <summary>A start tag of a template.</summary>
/// <param name="Name">The name of the element.</param>
/// <param name="Start">Where its <c>&lt;</c> stands.</param>
/// <param name="End">Where the tag ends.</param>
/// <param name="IsTop">Whether no element is around it.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="HasCode">Whether C# code among its attributes may write further ones.</param>
internal sealed record PageElement(string Name, int Start, int End, bool IsTop, IReadOnlyList<PageAttribute> Attributes, bool HasCode)
{
    public PageAttribute? Attribute(string name) => Attributes.FirstOrDefault(attribute => string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase));
}
