namespace Datastar.Razor;

public static partial class Ds
{
    /// <inheritdoc cref="DatastarAttributes.Animate(string, DatastarExpression)"/>
    public static DatastarAttributes Animate(string name, DatastarExpression expression) => None.Animate(name, expression);

    /// <inheritdoc cref="DatastarAttributes.Animate(DatastarExpression)"/>
    public static DatastarAttributes Animate(DatastarExpression expression) => None.Animate(expression);

    /// <inheritdoc cref="DatastarAttributes.CustomValidity(DatastarExpression{string})"/>
    public static DatastarAttributes CustomValidity(DatastarExpression<string> message) => None.CustomValidity(message);

    /// <inheritdoc cref="DatastarAttributes.MatchMedia(string, string)"/>
    public static DatastarAttributes MatchMedia(string name, string query) => None.MatchMedia(name, query);

    /// <inheritdoc cref="DatastarAttributes.OnRaf(DatastarExpression)"/>
    public static DatastarAttributes OnRaf(DatastarExpression statements) => None.OnRaf(statements);

    /// <inheritdoc cref="DatastarAttributes.OnResize(DatastarExpression)"/>
    public static DatastarAttributes OnResize(DatastarExpression statements) => None.OnResize(statements);

    /// <inheritdoc cref="DatastarAttributes.Persist(SignalFilter, string, bool)"/>
    public static DatastarAttributes Persist(SignalFilter? filter = null, string? key = null, bool session = false) => None.Persist(filter, key, session);

    /// <inheritdoc cref="DatastarAttributes.QueryString(SignalFilter, bool, bool)"/>
    public static DatastarAttributes QueryString(SignalFilter? filter = null, bool leaveOutEmpty = false, bool history = false) => None.QueryString(filter, leaveOutEmpty, history);

    /// <inheritdoc cref="DatastarAttributes.ReplaceUrl(DatastarExpression{string})"/>
    public static DatastarAttributes ReplaceUrl(DatastarExpression<string> url) => None.ReplaceUrl(url);

    /// <inheritdoc cref="DatastarAttributes.ScrollIntoView(ScrollIntoViewOptions)"/>
    public static DatastarAttributes ScrollIntoView(ScrollIntoViewOptions? options = null) => None.ScrollIntoView(options);

    /// <inheritdoc cref="DatastarAttributes.ViewTransition(DatastarExpression{string})"/>
    public static DatastarAttributes ViewTransition(DatastarExpression<string> name) => None.ViewTransition(name);
}
