using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.Runtime.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Slices;

/// <summary>A plain attribute of an element with tag helpers, which is handed to them instead of written. Nothing is set aside for one that is only a name, or is left out.</summary>
internal struct HelpedAttribute(string name, HtmlAttributeValueStyle style)
{
    private bool _isNameOnly;

    /// <summary>Whether something has been written that is the value.</summary>
    public bool HasValue { get; private set; }

    /// <summary>Whether the attribute needs no writing: its name is its value.</summary>
    public bool IsDone(bool isNameOnly) => _isNameOnly = isNameOnly;

    /// <summary>Whether the writing of the value begins.</summary>
    public bool IsFirstValue() => !HasValue && (HasValue = true);

    public readonly void AddTo(TagHelperExecutionContext element, IHtmlContent? value, bool isSuppressed)
    {
        if (isSuppressed)
            element.AddTagHelperAttribute(name, "", style);
        else
            element.AddHtmlAttribute(name, _isNameOnly ? new HtmlString(name) : value ?? HtmlString.Empty, style);
    }
}
