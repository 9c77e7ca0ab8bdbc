namespace Datastar.Razor;

/// <summary>The type of a member of a <c>[Signals]</c> type that refers to an element of the page: <c>S.Dialog</c> is then an <see cref="ElementSignal"/>.</summary>
/// <remarks>Only the browser has the element: the signal is local, is written into no page and read from no request.</remarks>
/// <example>
/// <code>[Signals] public partial record PageSignals(string Title = "", ElementRef Dialog = default);</code>
/// <c>&lt;dialog ds-ref="@S.Dialog"></c> and <c>&lt;button ds-on-click="@S.Dialog.ShowModal()"></c>
/// </example>
public readonly record struct ElementRef;
