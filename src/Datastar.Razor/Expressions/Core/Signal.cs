namespace Datastar.Razor;

/// <summary>A signal of the page, whatever its type: what <c>ds-bind</c>, <c>ds-ref</c> and <c>ds-indicator</c> take.</summary>
public interface ISignal
{
    /// <summary>The dotted path without the dollar sign: <c>user.name</c>.</summary>
    string Path { get; }

    /// <summary>How the signal holds values of a type that may be null.</summary>
    internal NullableKind Nullable => NullableKind.None;
}
