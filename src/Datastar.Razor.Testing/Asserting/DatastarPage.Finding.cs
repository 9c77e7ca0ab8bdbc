using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

public sealed partial class DatastarPage
{
    /// <summary>The first element that matches the selector.</summary>
    /// <exception cref="DatastarPageException">There is none; the message shows what there is.</exception>
    public IElement Find(string selector) => On(selector).Find();

    /// <summary>All elements that match the selector, in the order of the document.</summary>
    public IReadOnlyList<IElement> FindAll(string selector) => On(selector).FindAll();

    /// <summary>The control that has this label: of a label element, or of aria-label or aria-labelledby.</summary>
    public PageLocator ByLabel(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new(this, $"with the label \"{text}\"", () => AccessibleNames.ByLabel(Document, text));
    }

    /// <summary>The visible element with this ARIA role, of its own or by its kind, and with this accessible name.</summary>
    public PageLocator ByRole(string role, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(role);
        return new(this, name is null ? $"with the role {role}" : $"with the role {role} and the name \"{name}\"", () => AccessibleNames.ByRole(Document, role, name));
    }

    /// <summary>The innermost visible element that shows this text: all of it, or a part of it where none shows just that.</summary>
    public PageLocator ByText(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new(this, $"with the text \"{text}\"", () => AccessibleNames.ByText(Document, text));
    }

    private PageLocator On(string selector)
    {
        ArgumentException.ThrowIfNullOrEmpty(selector);
        return new(this, $"that matches {selector}", () => Query(selector));
    }

    private IHtmlCollection<IElement> Query(string selector)
    {
        try
        {
            return Document.QuerySelectorAll(selector);
        }
        catch (DomException e)
        {
            throw new DatastarPageException($"\"{selector}\" is no selector of CSS.", e);
        }
    }
}
