using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Slices;

/// <summary>The attribute that a template is writing: one whose only value is null or false disappears, true becomes its name.</summary>
internal struct AttributeWriting(string name, string prefix, string suffix, int valueCount, HtmlAttributeValueStyle style = default)
{
    public readonly string Name => name;
    public readonly string Prefix => prefix;
    public readonly string Suffix => suffix;
    public readonly HtmlAttributeValueStyle Style => style;
    public readonly bool IsSingle => valueCount == 1;
    public readonly bool PrefixIsDue => valueCount != 1;
    public bool IsSuppressed { get; private set; }

    /// <summary>Whether a value is to be written, and whether as the attribute's own name.</summary>
    public bool Accepts<T>(string valuePrefix, T? value, out bool isNameOnly)
    {
        isNameOnly = false;
        if (!IsSingle || !string.IsNullOrEmpty(valuePrefix))
            return true;
        isNameOnly = value is true;
        IsSuppressed = value is null or false;
        return !IsSuppressed;
    }
}
