namespace Datastar.Razor.Expressions;

/// <summary>How a signal holds the values of a C# type that may be null. Null itself is <c>''</c> for all of them.</summary>
internal enum NullableKind
{
    /// <summary>The type is not a nullable value type.</summary>
    None,

    /// <summary>A number, or the text of one: what an input gives whose signal began as <c>''</c>.</summary>
    Number,

    /// <summary>An enum, as the app writes it, or its text.</summary>
    Enum,

    /// <summary>True or false, or the text of it.</summary>
    Truth,

    /// <summary>Text, such as a date.</summary>
    Text,
}

/// <summary>The <see cref="NullableKind"/> of a type.</summary>
internal static class NullableOf<T>
{
    public static readonly NullableKind Kind = Nulls.KindOf(typeof(T));
}
