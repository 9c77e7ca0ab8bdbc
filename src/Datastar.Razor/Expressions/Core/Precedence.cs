namespace Datastar.Razor.Expressions;

/// <summary>How tightly the outermost operator of a piece of JavaScript binds: what decides where parentheses are needed.</summary>
internal enum Precedence : byte
{
    /// <summary>Anything: raw JavaScript, or statements.</summary>
    Unknown,

    /// <summary>Also object literals and arrow functions, which may stand wherever an assignment may.</summary>
    Assignment,
    Conditional,

    /// <summary><c>??</c> may not be mixed with <c>||</c> and <c>&amp;&amp;</c> without parentheses: it stays below both.</summary>
    Coalesce,
    Or,
    And,
    Equality,
    Relational,
    Additive,

    /// <summary>A concatenation that begins with text: it needs no parentheses to the right of another plus.</summary>
    Concatenation,
    Multiplicative,
    Unary,

    /// <summary>Also number literals, after which a dot would be a decimal point.</summary>
    Postfix,

    /// <summary>Names, calls, member access, strings and other literals.</summary>
    Member,
}
