namespace Datastar.Razor;

/// <summary>A signal that refers to an element, as <c>ds-ref</c> makes it: <c>S.Dialog.ShowModal()</c> is <c>$_dialog.showModal()</c>.</summary>
/// <remarks>A member of the type <see cref="ElementRef"/> in a <c>[Signals]</c> type has one. See <see href="https://data-star.dev/reference/attributes#data-ref">data-ref</see>.</remarks>
/// <param name="path">The dotted path as the client knows it, without the dollar sign. With an underscore, the client sends it with no request.</param>
/// <exception cref="ArgumentException">The path is empty, begins with a dollar sign or has an empty segment.</exception>
public sealed class ElementSignal(string path) : ElementExpression(SignalPath.ToCode(path)), ISignal
{
    /// <inheritdoc />
    public string Path { get; } = path;
}
