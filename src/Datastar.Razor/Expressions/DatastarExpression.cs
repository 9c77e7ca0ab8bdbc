namespace Datastar.Razor;

/// <summary>
/// A piece of JavaScript for a Datastar attribute, built and checked in C#: <c>Get("/endpoint")</c> is <c>@get('/endpoint')</c>.
/// </summary>
/// <remarks>See <see href="https://data-star.dev/guide/datastar_expressions">Datastar expressions</see>. Expressions are immutable and may be kept in static fields.</remarks>
public abstract class DatastarExpression
{
    private protected DatastarExpression(string code) => Code = code;

    /// <summary>The JavaScript, not yet encoded for HTML.</summary>
    internal string Code { get; }

    /// <summary>The modifiers that the attribute's name is to carry, such as <c>__debounce.200ms</c>; most expressions have none.</summary>
    internal virtual IReadOnlyList<Modifier> Modifiers => [];

    /// <summary>Returns the JavaScript, not yet encoded for HTML.</summary>
    public override string ToString() => Code;
}
