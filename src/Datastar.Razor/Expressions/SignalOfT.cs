namespace Datastar.Razor;

/// <summary>A signal of the page, as an expression: <c>$user.name</c>.</summary>
/// <typeparam name="T">The C# type of the signal's value.</typeparam>
public sealed class Signal<T> : DatastarExpression<T>, ISignal
{
    /// <summary>Refers to the signal at a path.</summary>
    /// <param name="path">The dotted path as the client knows it, without the dollar sign: <c>user.name</c>.</param>
    public Signal(string path) : base("$" + path) => Path = path;

    /// <inheritdoc />
    public string Path { get; }
}
