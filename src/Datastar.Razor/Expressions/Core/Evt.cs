namespace Datastar.Razor;

/// <summary>The event that is being handled: <c>evt</c>. It exists in <c>data-on</c> only, except for <see cref="Patch"/>.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/attributes#data-on">data-on</see>.</remarks>
public static class Evt
{
    private static readonly DatastarExpression<object> Self = new("evt", Precedence.Member);
    private static readonly DatastarExpression<object> PatchSelf = new("patch", Precedence.Member);

    /// <summary>The element at which the event happened: <c>evt.target</c>.</summary>
    public static ElementExpression Target { get; } = new("evt.target");

    /// <summary>The element whose handler runs: <c>evt.currentTarget</c>.</summary>
    public static ElementExpression CurrentTarget { get; } = new("evt.currentTarget");

    /// <summary>The button that submitted a form: <c>evt.submitter</c>.</summary>
    public static ElementExpression Submitter { get; } = new("evt.submitter");

    /// <summary>The name of the event: <c>evt.type</c>.</summary>
    public static DatastarExpression<string> Type { get; } = Member<string>("type");

    /// <summary>The key that was pressed, as text: <c>evt.key</c>, such as <c>Enter</c> or <c>a</c>.</summary>
    public static DatastarExpression<string> Key { get; } = Member<string>("key");

    /// <summary>The key that was pressed, by its place on the keyboard: <c>evt.code</c>, such as <c>KeyA</c>.</summary>
    public static DatastarExpression<string> Code { get; } = Member<string>("code");

    /// <summary>Whether the event repeats because the key is held: <c>evt.repeat</c>.</summary>
    public static DatastarExpression<bool> Repeat { get; } = Member<bool>("repeat");

    /// <summary>Whether Control is held: <c>evt.ctrlKey</c>.</summary>
    public static DatastarExpression<bool> CtrlKey { get; } = Member<bool>("ctrlKey");

    /// <summary>Whether Shift is held: <c>evt.shiftKey</c>.</summary>
    public static DatastarExpression<bool> ShiftKey { get; } = Member<bool>("shiftKey");

    /// <summary>Whether Alt is held: <c>evt.altKey</c>.</summary>
    public static DatastarExpression<bool> AltKey { get; } = Member<bool>("altKey");

    /// <summary>Whether Command or the Windows key is held: <c>evt.metaKey</c>.</summary>
    public static DatastarExpression<bool> MetaKey { get; } = Member<bool>("metaKey");

    /// <summary>The mouse button: <c>evt.button</c>, 0 for the main one.</summary>
    public static DatastarExpression<int> Button { get; } = Member<int>("button");

    /// <summary>Where the pointer is, in pixels from the left: <c>evt.clientX</c>.</summary>
    public static DatastarExpression<double> ClientX { get; } = Member<double>("clientX");

    /// <summary>Where the pointer is, in pixels from the top: <c>evt.clientY</c>.</summary>
    public static DatastarExpression<double> ClientY { get; } = Member<double>("clientY");

    /// <summary>What a custom event carries: <c>evt.detail</c>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    public static DatastarExpression<T> Detail<T>() => Member<T>("detail");

    /// <summary>A member of what a custom event carries: <c>Evt.Detail(Upload.Ref.Percent)</c> is <c>evt.detail.percent</c>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="member">The member, by its name in a <c>[Signals]</c> type that describes the detail.</param>
    /// <example><c>&lt;div ds-on-progress="@S.Percent.Set(Evt.Detail(Upload.Ref.Percent))"></c></example>
    public static DatastarExpression<T> Detail<T>(Signal<T> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return SignalPath.Of<T>(member.Path, Detail<T>());
    }

    /// <summary>The new value of a signal in <c>ds-on-signal-patch</c>: <c>Evt.Patch(S.User.Name)</c> is <c>patch.user?.name</c>, and null where that signal has not changed.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <param name="signal">The signal.</param>
    /// <remarks>See <see href="https://data-star.dev/reference/attributes#data-on-signal-patch">data-on-signal-patch</see>.</remarks>
    /// <example><c>&lt;div ds-on-signal-patch="@Post("/title").When(!Evt.Patch(S.Title).IsNull)"></c></example>
    public static DatastarExpression<T> Patch<T>(Signal<T> signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return SignalPath.Of<T>(signal.Path, PatchSelf);
    }

    /// <inheritdoc cref="DatastarExpression.Member" />
    public static DatastarExpression<T> Member<T>(string name) => Self.Member<T>(name);

    /// <summary>Keeps the browser from doing what it would do: <c>evt.preventDefault()</c>. The modifier <c>.Prevent()</c> does so before any delay.</summary>
    public static DatastarAction PreventDefault() => Do(".preventDefault");

    /// <summary>Keeps the event from elements further out: <c>evt.stopPropagation()</c>.</summary>
    public static DatastarAction StopPropagation() => Do(".stopPropagation");

    private static DatastarAction Do(string method) => new(Compose.CallCode(Self, method, []), Precedence.Member);
}
