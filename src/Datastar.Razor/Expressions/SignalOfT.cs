namespace Datastar.Razor;

/// <summary>A signal of the page, as an expression: <c>$user.name</c>.</summary>
/// <typeparam name="T">The C# type of the signal's value.</typeparam>
public class Signal<T> : DatastarExpression<T>, ISignal
{
#pragma warning disable RS0022 // Generated references to a signal that holds others derive from it.
    /// <summary>Refers to the signal at a path.</summary>
    /// <param name="path">The dotted path as the client knows it, without the dollar sign: <c>user.name</c>.</param>
    public Signal(string path) : base("$" + path) => Path = path;
#pragma warning restore RS0022

    /// <inheritdoc />
    public string Path { get; }
}
