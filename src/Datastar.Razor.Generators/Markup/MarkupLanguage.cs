namespace Datastar.Razor.Generators.Markup;

/// <summary>What a file with markup is written in: the language decides what <c>@</c> means.</summary>
internal enum MarkupLanguage
{
    /// <summary>Plain HTML: <c>@</c> is a character like others.</summary>
    Html,

    /// <summary>A <c>.cshtml</c> file: a slice, a view, a page.</summary>
    View,

    /// <summary>A <c>.razor</c> file.</summary>
    Component,
}
