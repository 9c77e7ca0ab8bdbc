namespace Datastar.Razor.Attributes;

/// <summary>Whether an attribute's name carries a key: the part after the colon.</summary>
internal enum KeyRule { Denied, Optional, Required, Exclusive }

/// <summary>What the client reads the value of an attribute as.</summary>
internal enum ValueKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Statements that run.</summary>
    Statements,

    /// <summary>An expression whose value is used.</summary>
    Expression,

    /// <summary>The name of a signal, without the dollar sign.</summary>
    SignalName,

    /// <summary>The values of signals: with a key that of one, otherwise an object.</summary>
    Signals,

    /// <summary>An object <c>{include, exclude}</c> that chooses signals, or nothing.</summary>
    OptionalFilter,

    /// <summary>An object <c>{include, exclude}</c> that chooses signals.</summary>
    Filter,

    /// <summary>Plain text.</summary>
    Text,
}

/// <summary>What the client makes of a key before it uses it as a name, unless <c>__case</c> says otherwise.</summary>
internal enum KeyCasing
{
    /// <summary>Nothing: the key is an event or a class.</summary>
    Kebab,

    /// <summary>A hyphen and the letter after it become the upper-case letter: the key is a signal.</summary>
    Camel,

    /// <summary>Nothing, and <c>__case</c> is not read: the key is an HTML attribute or a storage key.</summary>
    AsWritten,

    /// <summary>As written; the key is a CSS property, whose names know no upper case but in <c>--custom</c> ones.</summary>
    CssProperty,
}
