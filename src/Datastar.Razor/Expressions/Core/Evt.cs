namespace Datastar.Razor;

/// <summary>The event that is being handled: <c>evt</c>. It exists in <c>data-on</c> only.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/attributes#data-on">data-on</see>.</remarks>
public static class Evt
{
    private static readonly DatastarExpression<object> Self = new("evt", Precedence.Member);

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

    /// <inheritdoc cref="DatastarExpression.Member" />
    public static DatastarExpression<T> Member<T>(string name) => Self.Member<T>(name);

    /// <summary>Keeps the browser from doing what it would do: <c>evt.preventDefault()</c>. The modifier <c>.Prevent()</c> does so before any delay.</summary>
    public static DatastarAction PreventDefault() => Do(".preventDefault");

    /// <summary>Keeps the event from elements further out: <c>evt.stopPropagation()</c>.</summary>
    public static DatastarAction StopPropagation() => Do(".stopPropagation");

    private static DatastarAction Do(string method) => new(Compose.CallCode(Self, method, []), Precedence.Member);
}
