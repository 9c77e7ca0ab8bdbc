namespace Datastar.Razor.Expressions;

/// <summary>What a place in raw JavaScript is part of.</summary>
internal enum JsPlace
{
    Code,
    Single,
    Double,
    Template,
    Regex,
    LineComment,
    BlockComment,
}
