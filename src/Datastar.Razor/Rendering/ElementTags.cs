using System.Collections.Frozen;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Rendering;

/// <summary>The tags of an element that components write, encoded once by its name.</summary>
internal sealed class ElementTags(string name)
{
    // The framework selects the options of a select, moves the value of a textarea into its content and encodes text in scripts as JavaScript.
    private static readonly FrozenSet<string> FrameworksElements = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "select", "option", "textarea", "script");

    private static readonly FrozenSet<string> VoidElements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly LiteralCache<ElementTags> Known = new();

    /// <summary>The start tag, up to its attributes.</summary>
    public byte[] Start { get; } = System.Text.Encoding.UTF8.GetBytes("<" + name);

    /// <summary>The end tag.</summary>
    public byte[] End { get; } = System.Text.Encoding.UTF8.GetBytes($"</{name}>");

    /// <summary>Whether the element has no content and no end tag.</summary>
    public bool IsVoid { get; } = VoidElements.Contains(name);

    /// <summary>Whether the element is more than tags and content, and left to the framework.</summary>
    public bool IsFrameworks { get; } = FrameworksElements.Contains(name);

    public static ElementTags Of(string name) => Known.Find(name) ?? Known.Keep(name, new(name));
}
